import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/french.ts";
import type { Absence } from "../kernel/unknown.ts";
import { dataRows } from "./data-rows.ts";
import type { Grouping } from "./format.ts";
import type { Measure, MeasureOf } from "./measure.ts";
import { cellOf, placeOfCell, type TableContext } from "./plan.ts";
import type { PlannedColumn } from "./planned-column.ts";
import type { RowCursor } from "./raw-table.ts";
import { seriesOf } from "./read-wide.ts";
import { addTerritories, checkedCode } from "./rows.ts";
import { ScaleWatch } from "./scale-watch.ts";
import { type ReadValue, readValue } from "./values.ts";
import { readPeriod } from "./written-period.ts";

/** What the rows of one territory and one period add up to in a column. */
interface Total {
  sum: number;
  weight: number;
  /** Why one of the rows has no figure: the whole then has none. */
  absence?: Absence | undefined;
}

/** The rows of one territory and one period. */
interface Group {
  readonly code: string;
  readonly period: string;
  readonly line: number;
  readonly totals: readonly Total[];
}

/** A column with what its cells may be. */
interface GroupedColumn {
  readonly column: PlannedColumn;
  readonly measure: Measure | undefined;
  readonly watch: ScaleWatch;
}

/**
 * Reads a table with several rows a territory (schools of a commune): counts are added up, means are weighted by a count of
 * the same rows. A territory one row of which has no figure, or no weight, has none: part of a whole is not the whole.
 */
export function readGrouped(context: TableContext, grouping: Grouping, measureOf: MeasureOf): void {
  const columns = context.plan.columns.map((column) => groupedColumn(column, measureOf));
  const groups = new Map<string, Group>();
  const weight = grouping.weight.length > 0 ? cellOf(grouping.weight, context.header.cells) : undefined;
  for (const { row, code: text } of dataRows(context)) {
    const group = groupOf(context, row, text, { groups, size: columns.length });
    if (group) addRow(context, row, { columns, group, weight });
  }
  for (const { watch } of columns) watch.finish(context);
  if (!context.target.territoriesOnly) writeGroups(context, groups, columns);
  sayGroups(context, grouping, groups.size);
}

/** The group of a row, begun by its first; undefined, and a problem, for a row without code or period. */
function groupOf(
  context: TableContext,
  row: RowCursor,
  text: string,
  { groups, size }: { readonly groups: Map<string, Group>; readonly size: number },
): Group | undefined {
  const code = checkedCode(context, row, text);
  const period = code === undefined ? undefined : rowPeriod(context, row);
  if (code === undefined || period === undefined) return undefined;
  addTerritories(context, row, code);
  context.tally.codes.add(code);
  const key = `${code} ${period}`;
  const group = groups.get(key) ?? newGroup(code, period, row.line, size);
  groups.set(key, group);
  return group;
}

function groupedColumn(column: PlannedColumn, measureOf: MeasureOf): GroupedColumn {
  const { name, cell, indicator } = column;
  const measure = measureOf(indicator.id);
  return { column, measure, watch: new ScaleWatch({ name, cell, indicator, measure, step: undefined }) };
}

function newGroup(code: string, period: string, line: number, size: number): Group {
  return { code, period, line, totals: Array.from({ length: size }, () => ({ sum: 0, weight: 0 })) };
}

interface RowOf {
  readonly columns: readonly GroupedColumn[];
  readonly group: Group;
  /** The cell of the weights; undefined for sums. */
  readonly weight: number | undefined;
}

function addRow(context: TableContext, row: RowCursor, { columns, group, weight }: RowOf): void {
  const weighed = weight === undefined ? { value: 1 } : readCell(context, row, weight, undefined);
  for (const [rank, column] of columns.entries()) {
    const total = group.totals[rank];
    const read = readCell(context, row, column.column.cell, column.measure);
    if (total && read && weighed) addCell(context, row, { total, read, weighed, watch: column.watch });
  }
}

function readCell(
  context: TableContext,
  row: RowCursor,
  cell: number,
  measure: Measure | undefined,
): ReadValue {
  const plain = row.number(cell);
  return Number.isNaN(plain) ? readValue(context, row, cell, measure) : { value: plain };
}

interface CellOf {
  readonly total: Total;
  readonly read: NonNullable<ReadValue>;
  readonly weighed: NonNullable<ReadValue>;
  readonly watch: ScaleWatch;
}

function addCell(context: TableContext, row: RowCursor, { total, read, weighed, watch }: CellOf): void {
  if ("absence" in read) total.absence ??= read.absence;
  else if ("absence" in weighed) total.absence ??= weighed.absence;
  else if (watch.accepts(context, row, read.value)) {
    total.sum += read.value * weighed.value;
    total.weight += weighed.value;
  }
}

function writeGroups(
  context: TableContext,
  groups: ReadonlyMap<string, Group>,
  columns: readonly GroupedColumn[],
): void {
  for (const group of groups.values())
    for (const [rank, total] of group.totals.entries()) {
      const column = columns[rank];
      if (column) writeTotal(context, group, column, total);
    }
}

/** A mean has no more digits than its indicator prints; of no weight, there is none. */
function writeTotal(
  context: TableContext,
  { code, period, line }: Group,
  { column, measure }: GroupedColumn,
  { sum, weight, absence }: Total,
): void {
  const { builder } = context.target;
  const isMean = (context.format.grouping?.weight.length ?? 0) > 0;
  const value = isMean ? Number((sum / weight).toFixed(measure?.decimals ?? 1)) : sum;
  const series = seriesOf(context, column.indicator, column, period);
  const number = builder.code(context.kind?.name(code) ?? code);
  builder.add(number, series, absence === undefined ? value : Number.NaN, absence ?? "absent", line);
}

function sayGroups({ plan, tally }: TableContext, { what, weight }: Grouping, groups: number): void {
  const how = weight.length > 0 ? `moyenne pondérée par ${weight[0]?.text}` : "somme";
  const rows = `${formatNumber(tally.rows, 0)} lignes réunies en ${formatNumber(groups, 0)}`;
  plan.setAside.push({ name: `(${what})`, reason: `${rows} : ${how}`, isRows: true });
}

function rowPeriod(context: TableContext, row: RowCursor): string | undefined {
  const { period: rule } = context.format;
  const cell = rule.kind === "column" ? cellOf(rule.columns, context.header.cells) : -1;
  const text = row.text(cell);
  const period = readPeriod(text, rule.kind === "column" && rule.isShort);
  if (period === undefined)
    context.diagnostics.push(
      problem("import/periode-illisible", placeOfCell(context, row, Math.max(0, cell)), { value: text }),
    );
  return period;
}
