import { countingSort } from "../kernel/numbers.ts";
import { compareText } from "../kernel/text.ts";
import { ABSENCES, type Absence, unknown } from "../kernel/unknown.ts";
import type { Observation, ObservationInput, Observations, Precision } from "./observation.ts";
import { ObservationBuilder, type ObservationColumns } from "./observation-columns.ts";
import type { Dataset, Resource } from "./workspace.ts";

/**
 * The rows of a table by code, then by indicator, then by period; rows of the same key keep the order in which they
 * were read. Every question asked to a table (one figure, the periods of a territory, duplicates) is then a range.
 */
export interface ObservationOrder {
  readonly order: Int32Array;
  /** Where each code begins in `order`; one more element gives the end of the last. */
  readonly starts: Int32Array;
  /** The rank of each series among the (indicator, period) pairs. */
  readonly rankOf: Int32Array;
  /** The rank of an (indicator, period) pair, by its `pairKey`; undefined when no series has it. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The pairs in the order of their ranks. */
  readonly pairs: readonly { readonly indicator: string; readonly period: string }[];
}

/** A key that two different pairs never share, whatever their letters. */
export function pairKey(indicator: string, period: string): string {
  return `${indicator.length}|${indicator}|${period}`;
}

/** Sorts a table by counting: three linear passes. */
export function orderObservations(columns: ObservationColumns): ObservationOrder {
  const pairs = sortedPairs(columns);
  const ranks = new Map(pairs.map(({ indicator, period }, rank) => [pairKey(indicator, period), rank]));
  const rankOf = Int32Array.from(
    columns.series,
    ({ indicator, period }) => ranks.get(pairKey(indicator, period)) ?? 0,
  );
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

/** What gives the figures of a file their weight against the same figures in another. */
export interface Standing {
  /** Not the producer's own file: a copy, or a compilation. */
  readonly isCopy: boolean;
  /** Its family; empty for figures that no format reads. */
  readonly family: string;
  /** Its year of edition; empty when it is not known. */
  readonly edition: string;
}

/** The file a figure comes from, and the set that it belongs to. */
export interface ObservationSource {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly standing?: Standing | undefined;
}

/**
 * Observations as typed columns, sorted the first time that one is looked for.
 * Rows keep the order in which they were read; of the same key read twice, the first figure holds, else the first reason.
 */
export class ObservationTable implements Observations {
  readonly columns: ObservationColumns;
  readonly sources: readonly ObservationSource[];
  #sorted: ObservationOrder | undefined;
  #codeNumbers: ReadonlyMap<string, number> | undefined;
  #indicatorRanks: ReadonlyMap<string, readonly [number, number]> | undefined;

  constructor(
    inputs: readonly ObservationInput[] | ObservationColumns,
    sources: readonly ObservationSource[],
    sorted?: ObservationOrder,
  ) {
    this.columns = "seriesOf" in inputs ? inputs : columnsOf(inputs);
    this.sources = sources;
    this.#sorted = sorted;
  }

  get size(): number {
    return this.columns.size;
  }

  get indicators(): readonly string[] {
    return [...new Set(this.columns.series.map(({ indicator }) => indicator))];
  }

  get sorted(): ObservationOrder {
    this.#sorted ??= orderObservations(this.columns);
    return this.#sorted;
  }

  find(indicator: string, code: string, period: string): Observation | undefined {
    const rank = this.sorted.ranks.get(pairKey(indicator, period));
    const range = this.#rangeOf(code);
    if (rank === undefined || !range) return undefined;
    const rows = this.#rowsOf(range, rank);
    const row = rows.find((one) => !Number.isNaN(this.columns.value[one])) ?? rows[0];
    return row === undefined ? undefined : this.at(row);
  }

  all(indicator: string, code: string, period: string): readonly Observation[] {
    const rank = this.sorted.ranks.get(pairKey(indicator, period));
    const range = this.#rangeOf(code);
    return rank === undefined || !range ? [] : this.#rowsOf(range, rank).map((row) => this.at(row));
  }

  periods(indicator: string, code: string): readonly string[] {
    const range = this.#rangeOf(code);
    const ranks = this.#ranksOf(indicator);
    if (!range || !ranks) return [];
    const periods: string[] = [];
    for (let at = this.#firstAt(range, ranks[0]); at < range[1]; at += 1) {
      const rank = this.#rankAt(at);
      if (rank >= ranks[1]) break;
      if (this.columns.ranges.has(this.#rowAt(at))) continue;
      const period = this.sorted.pairs[rank]?.period ?? "";
      if (periods.at(-1) !== period) periods.push(period);
    }
    return periods;
  }

  #ranksOf(indicator: string): readonly [number, number] | undefined {
    this.#indicatorRanks ??= ranksByIndicator(this.sorted);
    return this.#indicatorRanks.get(indicator);
  }

  at(row: number): Observation {
    const { columns } = this;
    const series = columns.series[columns.seriesOf[row] ?? -1];
    const source = series && this.sources[series.source];
    if (!series || !source) throw new RangeError(`no observation in row ${row}`);
    const { dataset, resource } = source;
    const value = columns.value[row] ?? Number.NaN;
    const { indicator, period, geography, column, cell } = series;
    const line = columns.line[row] ?? 0;
    return {
      code: columns.codes[columns.code[row] ?? -1] ?? "",
      indicator,
      period,
      geography,
      value: Number.isNaN(value) ? unknown(absenceOf(columns, row)) : value,
      address: { file: resource.path, line, column, cell, sha256: resource.sha256, dataset: dataset.id },
      precision: precisionOf(value, series),
      printed: columns.printed.get(row),
    };
  }

  /** The rows of a key, minima and maxima apart, as they were read. */
  #rowsOf(range: readonly [number, number], rank: number): number[] {
    const rows: number[] = [];
    for (let at = this.#firstAt(range, rank); at < range[1] && this.#rankAt(at) === rank; at += 1) {
      const row = this.#rowAt(at);
      if (!this.columns.ranges.has(row)) rows.push(row);
    }
    return rows;
  }

  #rangeOf(code: string): readonly [number, number] | undefined {
    this.#codeNumbers ??= new Map(this.columns.codes.map((word, number) => [word, number]));
    const number = this.#codeNumbers.get(code);
    if (number === undefined) return undefined;
    return [this.sorted.starts[number] ?? 0, this.sorted.starts[number + 1] ?? 0];
  }

  /** Halving: the first position of a range whose rank is not below the one sought. */
  #firstAt([from, to]: readonly [number, number], rank: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rankAt(middle) < rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #rowAt(at: number): number {
    return this.sorted.order[at] ?? 0;
  }

  #rankAt(at: number): number {
    return this.sorted.rankOf[this.columns.seriesOf[this.#rowAt(at)] ?? 0] ?? 0;
  }
}

function absenceOf({ absence }: ObservationColumns, row: number): Absence {
  return ABSENCES[absence[row] ?? -1] ?? "absent";
}

function columnsOf(inputs: readonly ObservationInput[]): ObservationColumns {
  const builder = new ObservationBuilder();
  for (const input of inputs) builder.addInput(input);
  return builder.build();
}

function precisionOf(
  value: number,
  { floor, rounding }: { floor?: number | undefined; rounding?: number | undefined },
): Precision | undefined {
  const isFloor = floor !== undefined && value <= floor;
  return isFloor || rounding !== undefined ? { atMost: isFloor, rounding } : undefined;
}

/** The ranks of each indicator's pairs, first and past the last: pairs are sorted by indicator, then by period. */
function ranksByIndicator({ pairs }: ObservationOrder): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  for (const [rank, { indicator }] of pairs.entries()) {
    const known = found.get(indicator);
    if (known) known[1] = rank + 1;
    else found.set(indicator, [rank, rank + 1]);
  }
  return found;
}
