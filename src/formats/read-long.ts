import { CODE_KINDS, type CodeKind, type CodeKindId } from "../data/territory-codes.ts";
import { problem } from "../diagnostics/problem.ts";
import { ABSENCES, type Absence } from "../kernel/unknown.ts";
import type { FormatIndicator, LongColumns } from "./format.ts";
import { cellOf, placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";
import { isPeriod, seriesOf } from "./read-wide.ts";
import { dataRows } from "./rows.ts";
import { readValue } from "./values.ts";

/** The cells of a long table. */
interface LongCells {
  readonly long: LongColumns;
  readonly code: number;
  readonly label: number;
  readonly value: number;
  readonly measure: number;
  readonly period: number;
  readonly absence: number;
  readonly geography: number;
  readonly level: number;
  readonly indicators: ReadonlyMap<string, FormatIndicator>;
  /** Series already made: a row makes none of its own. */
  readonly series: Map<FormatIndicator, Map<string, number>>;
}

/** A code with its system and, where the row gives it, its vintage. */
interface RowCode {
  readonly code: string;
  readonly kind: CodeKind;
  readonly vintage?: string | undefined;
}

/**
 * Reads a table with a row a figure into the context's target. A measure that the format does not name is set aside, and
 * said once with the number of its rows.
 */
export function readLong(context: TableContext, isShare: (indicator: string) => boolean): void {
  const cells = longCells(context);
  if (!cells) return;
  const unknown = new Map<string, number>();
  const known = new Map<string, RowCode | undefined>();
  for (const { row, code: text } of dataRows(context)) {
    const indicator = indicatorOf(context, row, cells, unknown);
    if (!indicator) continue;
    const read = rowCode(context, row, cells, text, known);
    const period = read && rowPeriod(context, row, cells.period);
    if (!read || period === undefined) continue;
    context.tally.codes.add(read.code);
    addLongFigure(context, row, { cells, indicator, read, period }, isShare);
  }
  for (const [name, count] of unknown) setAsideMeasure(context, name, count);
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
  isShare: (indicator: string) => boolean,
): void {
  const { builder } = context.target;
  if (context.target.territoriesOnly) return;
  const series = longSeries(context, row, { cells, indicator, read, period });
  const code = builder.code(read.kind.name(read.code));
  const plain = row.number(cells.value);
  const value = Number.isNaN(plain)
    ? longValue(context, row, cells, isShare(indicator.id))
    : { value: plain };
  if (value && "value" in value) builder.add(code, series, value.value, "absent", row.line);
  else if (value) builder.add(code, series, Number.NaN, value.absence, row.line);
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

/** The reason of absence of its own column first, else what the value's cell says. */
function longValue(context: TableContext, row: RowCursor, cells: LongCells, isShare: boolean) {
  const reason = row.text(cells.absence);
  if (row.text(cells.value) === "" && (ABSENCES as readonly string[]).includes(reason))
    return { absence: reason as Absence };
  return readValue(context, row, cells.value, isShare);
}

function longCells({ format, plan, header }: TableContext): LongCells | undefined {
  const { long, period } = format;
  if (!long) return undefined;
  const at = (patterns: Parameters<typeof cellOf>[0]) => cellOf(patterns, header.cells);
  return {
    long,
    code: plan.territories[0]?.code ?? -1,
    label: plan.territories[0]?.label ?? -1,
    value: at(long.value),
    measure: at(long.measure),
    period: period.kind === "column" ? at(period.columns) : -1,
    absence: at(long.absence),
    geography: at(long.geography),
    level: at(long.level),
    series: new Map(),
    indicators: new Map(format.indicators.flatMap((one) => one.measures.map((word) => [word, one] as const))),
  };
}

const GENERIC = {
  columns: [],
  measures: [],
  rounding: [],
  dimensions: {},
  period: { kind: "unknown" },
  standing: "publie",
} as const;

function indicatorOf(
  { format }: TableContext,
  row: RowCursor,
  { measure, indicators, long }: LongCells,
  unknown: Map<string, number>,
): FormatIndicator | undefined {
  const name = row.text(measure);
  const known = indicators.get(name);
  if (known) return known;
  if (long.isGeneric && name !== "") {
    const made: FormatIndicator = { ...GENERIC, id: name };
    (indicators as Map<string, FormatIndicator>).set(name, made);
    return made;
  }
  if (format.layout === "longue") unknown.set(name, (unknown.get(name) ?? 0) + 1);
  return undefined;
}

function rowCode(
  context: TableContext,
  row: RowCursor,
  cells: LongCells,
  text: string,
  known: Map<string, RowCode | undefined>,
): RowCode | undefined {
  const level = row.text(cells.level);
  const key = level === "" ? text : `${level}|${text}`;
  let found = known.get(key);
  if (found) return found;
  found = cells.long.isMelodiCode
    ? melodiCode(text, cells.long)
    : plainCode(context, level, text, cells.long);
  if (!found) {
    const place = placeOfCell(context, row, cells.code);
    const kinds = context.format.territories[0]?.kinds.join(", ") ?? "";
    context.diagnostics.push(
      problem("import/code-invalide", place, { code: text === "" ? "(vide)" : text, kind: kinds }),
    );
    return undefined;
  }
  known.set(key, found);
  const label = row.text(cells.label);
  const origin = { isList: false, vintage: found.vintage ?? "" };
  context.target.territories.add(found.code, found.kind, { label }, origin);
  return found;
}

/** `2025-COM-44109`, or `COM-44109` as requests write it. */
function melodiCode(text: string, { levels }: LongColumns): RowCode | undefined {
  const [, vintage, level = "", code = ""] = /^(?:(\d{4})-)?([A-Z]+)-(.+)$/.exec(text) ?? [];
  const id = levels.get(level);
  const kind = id && CODE_KINDS[id];
  return kind?.test(code) ? { code, kind, vintage } : undefined;
}

function plainCode(
  context: TableContext,
  level: string,
  text: string,
  { levels, level: patterns }: LongColumns,
) {
  const declared = levels.get(level);
  const allowed: readonly CodeKindId[] =
    patterns.length > 0 ? (declared ? [declared] : []) : (context.format.territories[0]?.kinds ?? []);
  for (const id of allowed) {
    const kind = CODE_KINDS[id];
    const bare = ownCode(kind, text);
    if (bare !== undefined) return { code: bare, kind };
    const padded = text.padStart(kind.width, "0");
    if (declared && kind.test(padded)) return { code: padded, kind };
  }
  return undefined;
}

/** A code of the system, or one already written as it is named here (DEP-59). */
function ownCode(kind: CodeKind, text: string): string | undefined {
  if (kind.id !== "ensemble" && kind.test(text)) return text;
  const bare = /^(?:DEP|REG|IRIS)-(.+)$/.exec(text)?.[1];
  return bare !== undefined && kind.test(bare) && kind.name(bare) === text ? bare : undefined;
}

function rowPeriod(context: TableContext, row: RowCursor, cell: number): string | undefined {
  const text = cell === -1 ? (context.target.settings.period ?? "") : row.text(cell);
  if (isPeriod(text)) return text;
  context.diagnostics.push(
    problem("import/periode-illisible", placeOfCell(context, row, Math.max(0, cell)), {
      value: text === "" ? "(vide)" : text,
    }),
  );
  return undefined;
}

function setAsideMeasure({ plan }: TableContext, name: string, count: number): void {
  const reason = `mesure non retenue (${count} lignes)`;
  (plan.setAside as { name: string; reason: string }[]).push({ name: name === "" ? "(vide)" : name, reason });
}
