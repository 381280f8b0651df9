import type { SheetColumn } from "../data/observation.ts";
import type { Series } from "../data/observation-columns.ts";
import { roundingAt } from "../data/rounding.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { yearOf } from "../kernel/dates.ts";
import { dataRows } from "./data-rows.ts";
import { DimensionGuard } from "./dimensions.ts";
import type { FormatIndicator } from "./format.ts";
import type { Measure, MeasureOf } from "./measure.ts";
import { type FoundPeriod, periodOf } from "./periods.ts";
import { cellOf, indicatorKey, placeOfCell, type TableContext } from "./plan.ts";
import type { PlannedColumn } from "./planned-column.ts";
import { placeIn, type RawTable, type RowCursor } from "./raw-table.ts";
import { addTerritories, checkedCode } from "./rows.ts";
import { ScaleWatch } from "./scale-watch.ts";
import { type ReadValue, readValue } from "./values.ts";
import { readPeriod } from "./written-period.ts";

/** A column ready to be read: its series, or where its period is in each row. */
interface ReadyColumn {
  readonly cell: number;
  readonly measure: Measure | undefined;
  readonly watch: ScaleWatch;
  readonly indicator: FormatIndicator;
  readonly name: string;
  readonly minus?: number | undefined;
  /** Number of the series; -1 when each row has its period. */
  readonly series: number;
  readonly periodCell: number;
}

/** Reads a table with a column an indicator. Percent signs are accepted in columns whose indicator is a share. */
export function readWide(context: TableContext, measureOf: MeasureOf): void {
  const columns = readyColumns(context, measureOf);
  sayPeriods(context);
  const { builder, territoriesOnly } = context.target;
  const seen = new Map<string, string>();
  const guard = new DimensionGuard(context);
  for (const { row, code: text } of dataRows(context)) {
    const code = checkedCode(context, row, text);
    if (code === undefined || !guard.accepts(row)) continue;
    addTerritories(context, row, code);
    context.tally.codes.add(code);
    if (territoriesOnly || isRepeated(context, row, code, seen)) continue;
    const number = builder.code(context.kind?.name(code) ?? code);
    addFigures(context, row, columns, number);
  }
  for (const { watch } of columns) watch.finish(context);
}

function addFigures(context: TableContext, row: RowCursor, columns: readonly ReadyColumn[], code: number) {
  for (const column of columns) addFigure(context, row, column, code);
}

function readyColumns(context: TableContext, measureOf: MeasureOf): ReadyColumn[] {
  return context.plan.columns.flatMap((column) => readyColumn(context, column, measureOf));
}

function readyColumn(context: TableContext, column: PlannedColumn, measureOf: MeasureOf): ReadyColumn[] {
  const { indicator, cell, name, minus } = column;
  const found = periodOf(indicator.period, columnFacts(context, column));
  if (typeof found === "object" && !("period" in found)) return missingPeriod(context, column, found);
  const measure = measureOf(indicator.id);
  const period = found === "column" ? "" : found.period;
  const step = roundingAt(indicator.rounding, period, context.kind?.id ?? "");
  const watch = new ScaleWatch({ name, cell, indicator, measure, step });
  const common = { cell, minus, name, indicator, measure, watch };
  if (found !== "column")
    return [{ ...common, series: seriesOf(context, indicator, column, period), periodCell: -1 }];
  const { period: rule } = indicator;
  const periodCell = rule.kind === "column" ? cellOf(rule.columns, context.header.cells) : -1;
  return [{ ...common, series: -1, periodCell }];
}

/** Periods that nobody has published: those inferred, and those that stay an edition. One warning a period, not one a column. */
function sayPeriods(context: TableContext): void {
  const doubtful = new Map<string, string[]>();
  for (const { indicator, name } of context.plan.columns) {
    const period = doubtfulPeriod(context, indicator);
    if (period !== undefined) doubtful.set(period, [...(doubtful.get(period) ?? []), name]);
  }
  const place = placeIn(context.table, context.header.line, 1);
  for (const [period, names] of doubtful) {
    const values = { columns: names.join(", "), period };
    const code = period.startsWith("edition-") ? "import/periode-non-etablie" : "import/periode-deduite";
    context.diagnostics.push(problem(code, place, values));
  }
}

function doubtfulPeriod(context: TableContext, indicator: FormatIndicator): string | undefined {
  const found = periodOf(indicator.period, periodFacts(context));
  if (found === "column" || !("period" in found)) return undefined;
  return found.period.startsWith("edition-") || indicator.standing === "infere" ? found.period : undefined;
}

/** One problem for the whole file and its kind, not one a column. */
function missingPeriod(
  context: TableContext,
  { name }: PlannedColumn,
  found: Exclude<FoundPeriod, "column" | { readonly period: string }>,
): [] {
  const place = placeIn(context.table, context.header.line, 1);
  const said = periodProblem(context, name, found, place);
  if (!context.diagnostics.some((one) => one.code === said.code)) context.diagnostics.push(said);
  return [];
}

function periodProblem(
  { format, editionDoubt, target }: TableContext,
  column: string,
  found: Exclude<FoundPeriod, "column" | { readonly period: string }>,
  place: Place,
): Diagnostic {
  if ("contrary" in found) {
    const given = target.settings.period ?? "";
    return problem("import/periode-contraire", place, { column, given, found: found.contrary });
  }
  if (found.missing === "period")
    return problem("import/periode-inconnue", place, { format: format.id, column });
  if (editionDoubt.length > 0)
    return problem("import/edition-ambigue", place, { column, years: editionDoubt.join(", ") });
  return problem("import/edition-inconnue", place, { format: format.id, column });
}

/** In a file of several years, a column has that of its own name. */
function columnFacts(context: TableContext, { year }: PlannedColumn) {
  const facts = periodFacts(context);
  return context.plan.years.length > 1 ? { ...facts, headerYear: year } : facts;
}

/** What the rules of period need. */
export function periodFacts({ headerYear, edition, target, above, format }: TableContext) {
  const lines = above.map(({ cells }) => cells.join(" ").trim());
  const given = target.settings.period;
  return { headerYear, edition, name: target.name, given, above: lines, main: format.period };
}

/** The number of the series of a column in a period. */
export function seriesOf(
  context: TableContext,
  indicator: FormatIndicator,
  column: Pick<PlannedColumn, "name" | "cell">,
  period: string,
  kind = context.kind,
  geography = geographyOf(context, period) || (kind?.geography ?? ""),
): number {
  const { target } = context;
  sayFuture(context, period);
  const series: Series = {
    indicator: indicatorKey(indicator.id, indicator.dimensions),
    period,
    geography,
    column: `${sheetOf(context.table.place)}${column.name}`,
    cell: sheetColumn(context.table, column.cell),
    source: target.source,
    floor: indicator.floor,
    rounding: roundingAt(indicator.rounding, period, kind?.id ?? ""),
    ...(isDeduced(indicator, period, context.edition) && { isDeduced: true }),
  };
  return target.builder.series(series);
}

/** A year to come: a figure of it is none. */
function sayFuture(context: TableContext, period: string): void {
  const year = yearOf(period);
  const { thisYear } = context.target;
  if (year === undefined || thisYear === undefined || year <= thisYear) return;
  const place = placeIn(context.table, context.header.line, 1);
  if (!context.diagnostics.some(({ code }) => code === "import/annee-a-venir"))
    context.diagnostics.push(problem("import/annee-a-venir", place, { period }));
}

/** A date that comes from the edition by a lag that was measured or inferred: nobody has published it. */
function isDeduced({ period: rule, standing }: FormatIndicator, period: string, edition: string | undefined) {
  if (edition === undefined || standing === "publie" || period.startsWith("edition-")) return false;
  return rule.kind === "edition" || rule.kind === "editions";
}

/** In a file of several years all figures are on the communes of one date: that of its latest year. */
function geographyOf({ format, plan }: TableContext, period: string): string {
  const { name, yearShift, since = 0 } = format.geography;
  const year = plan.isSeries ? Math.max(...plan.years) : Number(/^(\d{4})/.exec(period)?.[1] ?? Number.NaN);
  return yearShift === undefined || !(year >= since) ? name : `${name}${year + yearShift}`;
}

/** A column of a sheet or of an entry of an archive bears its name: `Quartiers!tx_tot_empl`. */
function sheetOf(place: string): string {
  const at = place.search(/[#!]/);
  return at === -1 ? "" : `${place.slice(at + 1)}!`;
}

/** Of a workbook that no archive holds: its file is then the place of its figures. */
function sheetColumn({ file, sheet }: RawTable, cell: number): SheetColumn | undefined {
  return sheet === undefined || file.includes("!") ? undefined : { sheet, column: cell + 1 };
}

function addFigure(context: TableContext, row: RowCursor, column: ReadyColumn, code: number): void {
  const { builder } = context.target;
  const { cell, indicator } = column;
  const series = column.series === -1 ? rowSeries(context, row, column) : column.series;
  if (series === undefined) return;
  const read =
    column.minus === undefined ? readCell(context, row, cell, column) : difference(context, row, column);
  if (!read) return;
  if ("absence" in read) builder.add(code, series, Number.NaN, read.absence, row.line);
  else if (column.watch.accepts(context, row, read.value)) {
    if (indicator.floor !== undefined && read.value <= indicator.floor) context.tally.atFloor += 1;
    builder.add(code, series, read.value, "absent", row.line);
  }
}

function readCell(context: TableContext, row: RowCursor, cell: number, { measure }: ReadyColumn): ReadValue {
  const plain = row.number(cell);
  return Number.isNaN(plain) ? readValue(context, row, cell, measure) : { value: plain };
}

/** One cell less another; the absence of the one that is missing. */
function difference(context: TableContext, row: RowCursor, column: ReadyColumn): ReadValue {
  const whole = readCell(context, row, column.cell, column);
  const part = readCell(context, row, column.minus ?? -1, column);
  if (!whole || !part || "absence" in whole) return whole && part ? whole : undefined;
  return "absence" in part ? part : { value: Number((whole.value - part.value).toPrecision(14)) };
}

function rowSeries(context: TableContext, row: RowCursor, column: ReadyColumn): number | undefined {
  const text = row.text(column.periodCell);
  const { period: rule } = column.indicator;
  const period = readPeriod(text, rule.kind === "column" && rule.isShort);
  if (period !== undefined) return seriesOf(context, column.indicator, column, period);
  const place = placeOfCell(context, row, column.periodCell);
  context.diagnostics.push(problem("import/periode-illisible", place, { value: text }));
  return undefined;
}

/** The same territory once per commune: its later rows are only read for their lists, if they say the same figures. */
function isRepeated(context: TableContext, row: RowCursor, code: string, seen: Map<string, string>): boolean {
  if (!context.format.repeatsTerritories) return false;
  const figures = context.plan.columns.map(({ cell }) => row.text(cell)).join("\n");
  const before = seen.get(code);
  seen.set(code, figures);
  if (before !== figures) return false;
  context.tally.repeated += 1;
  return true;
}
