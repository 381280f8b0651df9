import { problem } from "../diagnostics/problem.ts";
import { ABSENCES, type Absence } from "../kernel/unknown.ts";
import { dataRows } from "./data-rows.ts";
import { DimensionGuard } from "./dimensions.ts";
import type { FormatIndicator } from "./format.ts";
import { type LongCells, longCells } from "./long-cells.ts";
import { type RowCode, rowCode } from "./long-code.ts";
import { keptIndicators } from "./long-indicators.ts";
import type { Measure, MeasureOf } from "./measure.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import { seriesOf } from "./read-wide.ts";
import { ScaleWatch } from "./scale-watch.ts";
import { type ReadValue, readValue } from "./values.ts";
import { readPeriod } from "./written-period.ts";

/**
 * Reads a table with a row a figure. Measures and levels that the format does not name, and parts of the population, are
 * counted as set aside, once each.
 */
export function readLong(context: TableContext, measureOf: MeasureOf): void {
  const cells = longCells(context);
  if (!cells) return;
  const guard = new DimensionGuard(context);
  const aside = new Map<string, number>();
  const known = new Map<string, RowCode | undefined>();
  for (const { row, code: text } of dataRows(context)) {
    const indicators = keptIndicators(context, row, cells, text, aside);
    if (indicators.length === 0 || !guard.accepts(row)) continue;
    const read = rowCode(context, row, cells, text, known);
    const period = read && rowPeriod(context, row, cells.period);
    if (!read || period === undefined) continue;
    context.tally.codes.add(read.code);
    addLongFigures(context, row, { cells, indicators, read, period }, measureOf);
  }
  for (const watch of cells.watches.values()) watch.finish(context);
  sayAside(context, aside);
}

/** A table of which every kept measure is about a part of the population gives nothing: it is an error, not a silence. */
function sayAside(context: TableContext, aside: ReadonlyMap<string, number>): void {
  for (const [key, rows] of aside) {
    const [name = "", reason = ""] = key.split("\t");
    context.plan.setAside.push({
      name: name === "" ? "(vide)" : name,
      reason: `${reason} (${rows} lignes)`,
      isRows: true,
    });
  }
  const [part] = [...aside.keys()].filter((key) => key.endsWith("partie de la population, non retenue"));
  if (part === undefined || context.tally.codes.size > 0) return;
  const values = { column: part.split("\t")[0] ?? "", value: "une partie", format: context.format.id };
  context.diagnostics.push(
    problem("import/dimension", placeIn(context.table, context.header.line, 1), values),
  );
}

function addLongFigures(
  context: TableContext,
  row: RowCursor,
  {
    indicators,
    ...rest
  }: Omit<LongFigure, "indicator"> & { readonly indicators: readonly FormatIndicator[] },
  measureOf: MeasureOf,
): void {
  for (const indicator of indicators) addLongFigure(context, row, { ...rest, indicator }, measureOf);
}

interface LongFigure {
  readonly cells: LongCells;
  readonly indicator: FormatIndicator;
  readonly read: RowCode;
  readonly period: string;
}

function addLongFigure(
  context: TableContext,
  row: RowCursor,
  { cells, indicator, read, period }: LongFigure,
  measureOf: MeasureOf,
): void {
  const { builder } = context.target;
  const cell = cells.own.get(indicator) ?? cells.value;
  if (context.target.territoriesOnly || cell === -1) return;
  const series = longSeries(context, row, { cells, indicator, read, period });
  const code = builder.code(read.kind.name(read.code));
  const measure = measureOf(indicator.id);
  const value = scaled(context, row, cells, longValue(context, row, { cells, cell }, measure));
  const watch = watchOf(context, cells, cell, indicator, measure);
  if (value && "value" in value) {
    if (watch.accepts(context, row, value.value)) builder.add(code, series, value.value, "absent", row.line);
  } else if (value) builder.add(code, series, Number.NaN, value.absence, row.line);
}

/** One watch an indicator: of its roundings, which vary with the system of codes, the finest. */
function watchOf(
  { header }: TableContext,
  { watches }: LongCells,
  value: number,
  indicator: FormatIndicator,
  measure: Measure | undefined,
): ScaleWatch {
  const held = watches.get(indicator);
  if (held) return held;
  const steps = indicator.rounding.map(({ step }) => step);
  const step = steps.length > 0 ? Math.min(...steps) : undefined;
  const made = new ScaleWatch({ name: header.cells[value] ?? "", cell: value, indicator, measure, step });
  watches.set(indicator, made);
  return made;
}

function longSeries(
  context: TableContext,
  row: RowCursor,
  { cells, indicator, read, period }: LongFigure,
): number {
  const geography = row.text(cells.geography) || vintageOf(read);
  const made = cells.series.get(indicator) ?? new Map<string, number>();
  cells.series.set(indicator, made);
  const key = `${period} ${read.kind.id} ${geography ?? ""}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const cell = cells.own.get(indicator) ?? cells.value;
  const column = { name: context.header.cells[cell] ?? "", cell };
  const series = seriesOf(context, indicator, column, period, read.kind, geography);
  made.set(key, series);
  return series;
}

/** The geography that the code itself names, if any. */
function vintageOf({ vintage }: RowCode): string | undefined {
  return vintage === undefined ? undefined : `cog${vintage}`;
}

/** A value by the power of ten of its row; a power that is not a whole number is a problem. */
function scaled(context: TableContext, row: RowCursor, { power }: LongCells, read: ReadValue): ReadValue {
  const text = row.text(power);
  if (!read || !("value" in read) || text === "" || text === "0") return read;
  if (/^-?\d{1,2}$/.test(text)) return { value: Number((read.value * 10 ** Number(text)).toPrecision(14)) };
  const values = { value: text, column: context.header.cells[power] ?? "", format: context.format.id };
  context.diagnostics.push(problem("import/nombre-illisible", placeOfCell(context, row, power), values));
  return undefined;
}

/** The reason of absence of its own column first, else what the value's cell says. */
function longValue(
  context: TableContext,
  row: RowCursor,
  { cells, cell }: { readonly cells: LongCells; readonly cell: number },
  measure: Measure | undefined,
): ReadValue {
  if (cells.long.secret?.words.includes(row.text(cells.secret))) return { absence: "secret" as const };
  const reason = row.text(cells.absence);
  if (row.text(cell) === "" && (ABSENCES as readonly string[]).includes(reason))
    return { absence: reason as Absence };
  const plain = row.number(cell);
  if (!Number.isNaN(plain)) return { value: plain };
  return readValue(context, row, cell, measure);
}

function rowPeriod(context: TableContext, row: RowCursor, cell: number): string | undefined {
  const text = cell === -1 ? (context.target.settings.period ?? "") : row.text(cell);
  const { period: rule } = context.format;
  const period = readPeriod(text, rule.kind === "column" && rule.isShort);
  if (period !== undefined) return period;
  context.diagnostics.push(
    problem("import/periode-illisible", placeOfCell(context, row, Math.max(0, cell)), {
      value: text === "" ? "(vide)" : text,
    }),
  );
  return undefined;
}
