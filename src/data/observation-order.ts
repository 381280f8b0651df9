import { countingSort } from "../kernel/numbers.ts";
import { compareText } from "../kernel/text.ts";
import type { ObservationColumns } from "./observation-columns.ts";

/**
 * The rows of a table by code, then by indicator, then by period; rows of the same key keep the order in which they
 * were read. Each question (one figure, the periods of a territory, duplicates) is then a range of rows.
 */
export interface ObservationOrder {
  readonly order: Int32Array;
  /** Where each code begins in `order`; one more element gives the end of the last. */
  readonly starts: Int32Array;
  /** The rank of each series among the (indicator, period) pairs. */
  readonly rankOf: Int32Array;
  /** The rank of an (indicator, period) pair, by indicator, then by period: millions of questions make no key. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The pairs in the order of their ranks. */
  readonly pairs: readonly { readonly indicator: string; readonly period: string }[];
}

/**
 * The key of an (indicator, period) pair: two different pairs never share it, whatever their letters.
 *
 * @example
 * pairKey("population", "2021")
 * // => "10|population|2021"
 */
export function pairKey(indicator: string, period: string): string {
  return `${indicator.length}|${indicator}|${period}`;
}

/** The order of a table, by counting: time grows as the number of rows. */
export function orderObservations(columns: ObservationColumns): ObservationOrder {
  const { rankOf, ranks, pairs } = ranksOf(columns);
  const { size, seriesOf, code, codes } = columns;
  const keys = new Int32Array(size);
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    rows[row] = row;
    keys[row] = rankOf[seriesOf[row] ?? 0] ?? 0;
  }
  const order = countingSort(countingSort(rows, keys, pairs.length), code, codes.length);
  return { order, starts: startsOf(code, codes.length), rankOf, ranks, pairs };
}

/** The order of rows that stand by code, codes in the order of their numbers, then by indicator and period. */
export function orderOfSorted(columns: ObservationColumns): ObservationOrder {
  const { size, code, codes } = columns;
  const order = new Int32Array(size);
  const starts = new Int32Array(codes.length + 1).fill(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    order[row] = row;
    starts[code[row] ?? 0] = row;
  }
  return { order, starts, ...ranksOf(columns) };
}

function ranksOf(columns: ObservationColumns): Pick<ObservationOrder, "rankOf" | "ranks" | "pairs"> {
  const pairs = sortedPairs(columns);
  const ranks = new Map<string, Map<string, number>>();
  for (const [rank, { indicator, period }] of pairs.entries()) {
    const own = ranks.get(indicator) ?? new Map<string, number>();
    ranks.set(indicator, own.set(period, rank));
  }
  const rankOf = Int32Array.from(
    columns.series,
    ({ indicator, period }) => ranks.get(indicator)?.get(period) ?? 0,
  );
  return { rankOf, ranks, pairs };
}

function sortedPairs({ series }: ObservationColumns): { indicator: string; period: string }[] {
  const pairs = new Map(
    series.map(({ indicator, period }) => [pairKey(indicator, period), { indicator, period }]),
  );
  return [...pairs.values()].sort(
    (left, right) => compareText(left.indicator, right.indicator) || compareText(left.period, right.period),
  );
}

function startsOf(code: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const one of code) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let index = 1; index <= count; index += 1)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  return starts;
}

/** The first rank of each indicator's pairs and the one past the last: pairs are sorted by indicator, then by period. */
export function ranksByIndicator({ pairs }: ObservationOrder): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  for (const [rank, { indicator }] of pairs.entries()) {
    const known = found.get(indicator);
    if (known) known[1] = rank + 1;
    else found.set(indicator, [rank, rank + 1]);
  }
  return found;
}
