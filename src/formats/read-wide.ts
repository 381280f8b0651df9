import type { SheetColumn } from "../data/observation.ts";
import type { Series } from "../data/observation-columns.ts";
import { roundingAt } from "../data/rounding.ts";
import { problem } from "../diagnostics/problem.ts";
import type { FormatIndicator } from "./format.ts";
import { cellOf, indicatorKey, type PlannedColumn, placeOfCell, type TableContext } from "./plan.ts";
import { placeIn, type RawTable, type RowCursor } from "./raw-table.ts";
import { addTerritories, checkedCode, dataRows } from "./rows.ts";
import { periodOf, readValue } from "./values.ts";

/** A column ready to be read: its series, or where its period is in each row. */
interface ReadyColumn {
  readonly cell: number;
  readonly isShare: boolean;
  readonly indicator: FormatIndicator;
  readonly name: string;
  /** Number of the series; -1 when each row has its period. */
  readonly series: number;
  readonly periodCell: number;
}

/**
 * Reads a table with a column an indicator into the context's target. Percent signs are accepted in columns whose indicator
 * is a share.
 */
export function readWide(context: TableContext, isShare: (indicator: string) => boolean): void {
  const columns = readyColumns(context, isShare);
  sayPeriods(context);
  const { builder, territoriesOnly } = context.target;
  const seen = new Map<string, string>();
  for (const { row, code: text } of dataRows(context)) {
    const code = checkedCode(context, row, text);
    if (code === undefined) continue;
    addTerritories(context, row, code);
    context.tally.codes.add(code);
    if (territoriesOnly || isRepeated(context, row, code, seen)) continue;
    const number = builder.code(context.kind?.name(code) ?? code);
    for (const column of columns) addFigure(context, row, column, number);
  }
}

function readyColumns(context: TableContext, isShare: (indicator: string) => boolean): ReadyColumn[] {
  return context.plan.columns.flatMap((column) => {
    const { indicator, cell, name } = column;
    const found = periodOf(indicator.period, periodFacts(context));
    const common = { cell, name, indicator, isShare: isShare(indicator.id) };
    if (found === "column") {
      const rule = indicator.period;
      const periodCell = rule.kind === "column" ? cellOf(rule.columns, context.header.cells) : -1;
      return [{ ...common, series: -1, periodCell }];
    }
    if ("missing" in found) return missingPeriod(context, column, found.missing);
    return [{ ...common, series: seriesOf(context, indicator, column, found.period), periodCell: -1 }];
  });
}

/** Says, once a period, those that nobody has published: inferred, or left as an edition. */
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
  if (found === "column" || "missing" in found) return undefined;
  return found.period.startsWith("edition-") || indicator.standing === "infere" ? found.period : undefined;
}

/** One problem for the whole file, not one a column. */
function missingPeriod(context: TableContext, { name }: PlannedColumn, missing: "edition" | "period"): [] {
  const code = missing === "edition" ? "import/edition-inconnue" : "import/periode-inconnue";
  if (!context.diagnostics.some((one) => one.code === code)) {
    const place = placeIn(context.table, context.header.line, 1);
    context.diagnostics.push(problem(code, place, { format: context.format.id, column: name }));
  }
  return [];
}

/** What the rules of period need. */
export function periodFacts({ headerYear, edition, target, above }: TableContext) {
  const lines = above.map(({ cells }) => cells.join(" ").trim());
  return { headerYear, edition, given: target.settings.period, above: lines };
}

/** The number of the series of a column in a period. */
export function seriesOf(
  context: TableContext,
  indicator: FormatIndicator,
  column: Pick<PlannedColumn, "name" | "cell">,
  period: string,
  kind = context.kind,
  geography = geographyOf(context.format.geography, period) || (kind?.geography ?? ""),
): number {
  const { target } = context;
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

/** A date that comes from the edition by a lag that was measured or inferred: nobody has published it. */
function isDeduced({ period: rule, standing }: FormatIndicator, period: string, edition: string | undefined) {
  if (edition === undefined || standing === "publie" || period.startsWith("edition-")) return false;
  return rule.kind === "edition" || rule.kind === "editions";
}

function geographyOf({ name, yearShift }: TableContext["format"]["geography"], period: string): string {
  const year = /^(\d{4})/.exec(period)?.[1];
  return yearShift === undefined || year === undefined ? name : `${name}${Number(year) + yearShift}`;
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
  const plain = row.number(cell);
  const read = Number.isNaN(plain) ? readValue(context, row, cell, column.isShare) : { value: plain };
  if (!read) return;
  if ("absence" in read) builder.add(code, series, Number.NaN, read.absence, row.line);
  else {
    if (indicator.floor !== undefined && read.value <= indicator.floor) context.tally.atFloor += 1;
    builder.add(code, series, read.value, "absent", row.line);
  }
}

function rowSeries(context: TableContext, row: RowCursor, column: ReadyColumn): number | undefined {
  const period = row.text(column.periodCell);
  if (isPeriod(period)) return seriesOf(context, column.indicator, column, period);
  const place = placeOfCell(context, row, column.periodCell);
  context.diagnostics.push(problem("import/periode-illisible", place, { value: period }));
  return undefined;
}

/** Whether a text is a period: a year, a trimester (Q or T), a semester, a month, a day, or an edition. */
export function isPeriod(text: string): boolean {
  return /^(?:\d{4}(?:-(?:Q[1-4]|T[1-4]|S[12]|\d{2}(?:-\d{2})?))?|edition-\d{4})$/.test(text);
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
