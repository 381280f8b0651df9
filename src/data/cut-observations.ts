import { countingSort } from "../kernel/numbers.ts";
import type { BlockIndex, ObservationBlock } from "./observation-blocks.ts";
import type { ObservationColumns } from "./observation-columns.ts";
import type { ObservationTable } from "./observation-table.ts";

/** Figures of a block, but for those of a code that has more. */
const ROWS = 8192;

/** A table cut into blocks by indicator, then by code, and what tells which figure is in which. */
export function cutObservations(
  table: ObservationTable,
  most: number = ROWS,
): { readonly index: BlockIndex; readonly blocks: readonly ObservationBlock[] } {
  const { columns } = table;
  const { codes, code, series, seriesOf } = columns;
  const { indicators, ownIndicators } = table;
  const indicatorOf = indicatorOfRows(columns, indicators);
  const order = blockOrder(table, indicatorOf, indicators.length);
  const used = {
    code: new UsedNumbers(code, codes.length),
    series: new UsedNumbers(seriesOf, series.length),
  };
  const blocks: ObservationBlock[] = [];
  const firsts: (readonly [string, string])[] = [];
  for (const [start, end] of bounds(order, indicatorOf, code, most)) {
    const rows = order.slice(start, end);
    firsts.push([indicators[indicatorOf[rows[0] ?? 0] ?? 0] ?? "", codes[code[rows[0] ?? 0] ?? 0] ?? ""]);
    blocks.push(toBlock(columns, rows, used));
  }
  const printed = [...blocks.keys()].filter((number) => (blocks[number]?.columns.printed.size ?? 0) > 0);
  return { index: { size: columns.size, indicators, ownIndicators, blocks: firsts, printed }, blocks };
}

function indicatorOfRows({ series, seriesOf }: ObservationColumns, indicators: readonly string[]) {
  const numbers = new Map(indicators.map((id, number) => [id, number]));
  const ofSeries = Int32Array.from(series, ({ indicator }) => numbers.get(indicator) ?? 0);
  return taken(ofSeries, seriesOf, new Int32Array(seriesOf.length));
}

/** By indicator, then by code in the order of its characters, then by period, then as read. */
function blockOrder({ columns, sorted }: ObservationTable, indicatorOf: Int32Array, count: number) {
  const { codes, code } = columns;
  const rankOf = new Int32Array(codes.length);
  const byName = [...codes.keys()].sort((left, right) =>
    (codes[left] ?? "") < (codes[right] ?? "") ? -1 : 1,
  );
  for (const [rank, number] of byName.entries()) rankOf[number] = rank;
  const ranks = taken(rankOf, code, new Int32Array(code.length));
  return countingSort(countingSort(sorted.order, ranks, codes.length), indicatorOf, count);
}

/** What a column holds in some rows. A plain loop: there are millions of them. */
function taken<T extends Int32Array | Float64Array | Int8Array>(from: T, rows: Int32Array, to: T): T {
  for (let at = 0; at < rows.length; at += 1) to[at] = from[rows[at] ?? 0] ?? 0;
  return to;
}

/** Where each block begins and ends in the order: at another indicator, or at another code once there are enough rows. */
function* bounds(
  order: Int32Array,
  indicatorOf: Int32Array,
  code: Int32Array,
  most: number,
): Generator<[number, number]> {
  let start = 0;
  for (let at = 1; at <= order.length; at += 1) {
    const [before, row] = [order[at - 1] ?? 0, order[at] ?? 0];
    const isOther =
      indicatorOf[row] !== indicatorOf[before] || (at - start >= most && code[row] !== code[before]);
    if (at < order.length && !isOther) continue;
    yield [start, at];
    start = at;
  }
}

/** The things that a row has, numbered among themselves. */
class UsedNumbers {
  readonly numbers: Int32Array;
  readonly #column: Int32Array;
  readonly #own: Int32Array;

  constructor(column: Int32Array, count: number) {
    this.#column = column;
    this.#own = new Int32Array(count).fill(-1);
    this.numbers = new Int32Array(count);
    for (const one of column) this.numbers[one] = 1;
    let next = 0;
    for (const [number, used] of this.numbers.entries()) {
      this.numbers[number] = next;
      next += used;
    }
  }

  /** The column of some rows with numbers of its own, in the order of their coming, and the number that each stands for. */
  in(rows: Int32Array): { readonly column: Int32Array; readonly held: readonly number[] } {
    const column = new Int32Array(rows.length);
    const held: number[] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const number = this.#column[rows[at] ?? 0] ?? 0;
      if (this.#own[number] === -1) this.#own[number] = held.push(number) - 1;
      column[at] = this.#own[number] ?? 0;
    }
    for (const number of held) this.#own[number] = -1;
    return { column, held };
  }
}

function toBlock(
  columns: ObservationColumns,
  rows: Int32Array,
  used: { readonly code: UsedNumbers; readonly series: UsedNumbers },
): ObservationBlock {
  const { codes, series, value, absence, line, printed, ranges } = columns;
  const [code, seriesOf] = [used.code.in(rows), used.series.in(rows)];
  const held = printed.size + ranges.size === 0 ? [] : [...rows.entries()];
  return {
    columns: {
      size: rows.length,
      codes: code.held.map((number) => codes[number] ?? ""),
      series: seriesOf.held.flatMap((number) => series[number] ?? []),
      code: code.column,
      seriesOf: seriesOf.column,
      value: taken(value, rows, new Float64Array(rows.length)),
      absence: taken(absence, rows, new Int8Array(rows.length)),
      line: taken(line, rows, new Int32Array(rows.length)),
      printed: new Map(
        held.flatMap(([at, row]) => {
          const detail = printed.get(row);
          return detail ? [[at, detail] as const] : [];
        }),
      ),
      ranges: new Set(held.flatMap(([at, row]) => (ranges.has(row) ? [at] : []))),
    },
    rows,
    codeNumbers: Int32Array.from(code.held, (number) => used.code.numbers[number] ?? 0),
    seriesNumbers: Int32Array.from(seriesOf.held, (number) => used.series.numbers[number] ?? 0),
  };
}
