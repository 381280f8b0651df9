import { parsePeriod } from "../data/period.ts";
import { problem } from "../diagnostics/problem.ts";
import { ABSENCES, type Absence } from "../kernel/unknown.ts";
import { dataRows } from "./data-rows.ts";
import { DimensionGuard, isWhole } from "./dimensions.ts";
import type { FormatIndicator } from "./format.ts";
import { type LongCells, longCells } from "./long-cells.ts";
import { melodiLevel, type RowCode, rowCode } from "./long-code.ts";
import type { Measure, MeasureOf } from "./measure.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import { seriesOf } from "./read-wide.ts";
import { ScaleWatch } from "./scale-watch.ts";
import { type ReadValue, readValue } from "./values.ts";

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
    const indicator = keptIndicator(context, row, cells, text, aside);
    if (!indicator || !guard.accepts(row)) continue;
    const read = rowCode(context, row, cells, text, known);
    const period = read && rowPeriod(context, row, cells.period);
    if (!read || period === undefined) continue;
    context.tally.codes.add(read.code);
    addLongFigure(context, row, { cells, indicator, read, period }, measureOf);
  }
  for (const watch of cells.watches.values()) watch.finish(context);
  sayAside(context, aside);
}

/** The indicator of a row; undefined, and counted as set aside, when it is not one that is kept. */
function keptIndicator(
  context: TableContext,
  row: RowCursor,
  cells: LongCells,
  text: string,
  aside: Map<string, number>,
): FormatIndicator | undefined {
  const candidates = indicatorsOf(context, row, cells, aside);
  if (candidates.length === 0 || isAside(row, cells, text, aside)) return undefined;
  return aboutPart(row, cells, candidates, aside);
}

/** A row of a level that is not kept, or that its status sets aside. */
function isAside(row: RowCursor, cells: LongCells, text: string, aside: Map<string, number>): boolean {
  const { long } = cells;
  const level = long.isMelodiCode ? melodiLevel(text) : row.text(cells.level);
  if (level !== "" && !long.levels.has(level)) {
    count(aside, `maille ${level}\tmaille non retenue`);
    return true;
  }
  const status = long.aside?.words.includes(row.text(cells.aside)) ? row.text(cells.aside) : undefined;
  if (status !== undefined) count(aside, `statut ${status}\t${long.aside?.reason ?? ""}`);
  return status !== undefined;
}

/** The indicator that is about the part of the population of the row; the others are counted, by their first column. */
function aboutPart(
  row: RowCursor,
  cells: LongCells,
  candidates: readonly FormatIndicator[],
  aside: Map<string, number>,
): FormatIndicator | undefined {
  const other = (indicator: FormatIndicator) =>
    cells.dimensions.find(({ name, cell }) => !isOf(row.text(cell), indicator.parts?.get(name)));
  const found = candidates.find((one) => !other(one) && hasParts(cells, one));
  const [first] = candidates;
  if (!found && first)
    count(aside, `${other(first)?.name ?? "dimension"}\tpartie de la population, non retenue`);
  return found;
}

/** The part that is asked, or the whole where none is. */
function isOf(word: string, asked: readonly string[] | undefined): boolean {
  return asked ? asked.includes(word) : word === "" || isWhole(word);
}

/** Without its column nothing says that a row is about the part. */
function hasParts({ dimensions }: LongCells, { parts }: FormatIndicator): boolean {
  return [...(parts?.keys() ?? [])].every((name) => dimensions.some((one) => one.name === name));
}

function count(aside: Map<string, number>, key: string): void {
  aside.set(key, (aside.get(key) ?? 0) + 1);
}

/** A table of which every kept measure is about a part of the population gives nothing: it is an error, not a silence. */
function sayAside(context: TableContext, aside: ReadonlyMap<string, number>): void {
  for (const [key, rows] of aside) {
    const [name = "", reason = ""] = key.split("\t");
    context.plan.setAside.push({ name: name === "" ? "(vide)" : name, reason: `${reason} (${rows} lignes)` });
  }
  const [part] = [...aside.keys()].filter((key) => key.endsWith("partie de la population, non retenue"));
  if (part === undefined || context.tally.codes.size > 0) return;
  const values = { column: part.split("\t")[0] ?? "", value: "une partie", format: context.format.id };
  context.diagnostics.push(
    problem("import/dimension", placeIn(context.table, context.header.line, 1), values),
  );
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
  if (context.target.territoriesOnly) return;
  const series = longSeries(context, row, { cells, indicator, read, period });
  const code = builder.code(read.kind.name(read.code));
  const measure = measureOf(indicator.id);
  const value = scaled(context, row, cells, longValue(context, row, cells, measure?.isShare ?? false));
  const watch = watchOf(context, cells, indicator, measure);
  if (value && "value" in value) {
    if (watch.accepts(context, row, value.value)) builder.add(code, series, value.value, "absent", row.line);
  } else if (value) builder.add(code, series, Number.NaN, value.absence, row.line);
}

/** One watch an indicator: of its roundings, which vary with the system of codes, the finest. */
function watchOf(
  { header }: TableContext,
  { watches, value }: LongCells,
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
  const column = { name: context.header.cells[cells.value] ?? "", cell: cells.value };
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
function longValue(context: TableContext, row: RowCursor, cells: LongCells, isShare: boolean): ReadValue {
  if (cells.long.secret?.words.includes(row.text(cells.secret))) return { absence: "secret" as const };
  const reason = row.text(cells.absence);
  if (row.text(cells.value) === "" && (ABSENCES as readonly string[]).includes(reason))
    return { absence: reason as Absence };
  const plain = row.number(cells.value);
  if (!Number.isNaN(plain)) return { value: plain };
  return readValue(context, row, cells.value, isShare);
}

const GENERIC = {
  columns: [],
  measures: [],
  rounding: [],
  dimensions: {},
  period: { kind: "unknown" },
  standing: "publie",
} as const;

function indicatorsOf(
  { format }: TableContext,
  row: RowCursor,
  { measure, indicators, long }: LongCells,
  unknown: Map<string, number>,
): readonly FormatIndicator[] {
  const name = row.text(measure);
  const known = indicators.get(name);
  if (known) return known;
  if (long.isGeneric && name !== "") {
    const made: FormatIndicator[] = [{ ...GENERIC, id: name }];
    (indicators as Map<string, FormatIndicator[]>).set(name, made);
    return made;
  }
  if (format.layout === "longue") count(unknown, `${name}\tmesure non retenue`);
  return [];
}

function rowPeriod(context: TableContext, row: RowCursor, cell: number): string | undefined {
  const text = cell === -1 ? (context.target.settings.period ?? "") : row.text(cell);
  if (parsePeriod(text)) return text;
  context.diagnostics.push(
    problem("import/periode-illisible", placeOfCell(context, row, Math.max(0, cell)), {
      value: text === "" ? "(vide)" : text,
    }),
  );
  return undefined;
}
