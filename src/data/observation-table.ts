import { ABSENCES, type Absence, unknown } from "../kernel/unknown.ts";
import type { Observation, ObservationInput, Observations, Precision } from "./observation.ts";
import { ObservationBuilder, type ObservationColumns, type Series } from "./observation-columns.ts";
import { type ObservationOrder, orderObservations, ranksByIndicator } from "./observation-order.ts";
import { type Dataset, isOfBase, type Resource } from "./workspace.ts";

/** What gives the figures of a file their weight against the same figures in another. */
export interface Standing {
  /** Not the producer's own file: a copy, or a compilation. */
  readonly isCopy: boolean;
  /** Of the national base, which comes with the program: whatever the workspace itself holds goes before it. */
  readonly isBase?: boolean | undefined;
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
  #lastCode: string | undefined;
  #lastRange: readonly [number, number] | undefined;
  #sourceRows: ReadonlyMap<number, readonly [number, number]> | undefined;
  #indicatorRanks: ReadonlyMap<string, readonly [number, number]> | undefined;
  readonly #precisions: (Precision | undefined)[] = [];

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

  get ownIndicators(): readonly string[] {
    const isOwn = ({ source }: Series) => !isOfBase(this.sources[source]?.resource.path ?? "");
    return [...new Set(this.columns.series.filter(isOwn).map(({ indicator }) => indicator))];
  }

  get sorted(): ObservationOrder {
    this.#sorted ??= orderObservations(this.columns);
    return this.#sorted;
  }

  find(indicator: string, code: string, period: string): Observation | undefined {
    const rank = this.sorted.ranks.get(indicator)?.get(period);
    const range = rank === undefined ? undefined : this.#rangeOf(code);
    if (rank === undefined || !range) return undefined;
    let first: number | undefined;
    for (let at = this.#firstAt(range, rank); at < range[1] && this.#rankAt(at) === rank; at += 1) {
      const row = this.#rowAt(at);
      if (this.columns.ranges.has(row)) continue;
      if (!Number.isNaN(this.columns.value[row])) return this.at(row);
      first ??= row;
    }
    return first === undefined ? undefined : this.at(first);
  }

  all(indicator: string, code: string, period: string): readonly Observation[] {
    const rank = this.sorted.ranks.get(indicator)?.get(period);
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

  of(indicator: string): Observation[] {
    const { series, seriesOf, size } = this.columns;
    const isOwn = series.map((one) => one.indicator === indicator);
    const found: Observation[] = [];
    for (let row = 0; row < size; row += 1) if (isOwn[seriesOf[row] ?? -1]) found.push(this.at(row));
    return found;
  }

  /** Between which rows are all those that a file gives: it is read at one go, so that hardly any other is among them. */
  rowsOfSource(source: number): readonly [from: number, to: number] {
    this.#sourceRows ??= rowsBySource(this.columns);
    return this.#sourceRows.get(source) ?? [0, 0];
  }

  printed(): Observation[] {
    return [...this.columns.printed.keys()].map((row) => this.at(row));
  }

  at(row: number): Observation {
    const { columns } = this;
    const number = columns.seriesOf[row] ?? -1;
    const series = columns.series[number];
    const source = series && this.sources[series.source];
    if (!series || !source) throw new RangeError(`no observation in row ${row}`);
    const { dataset, resource } = source;
    const value = columns.value[row] ?? Number.NaN;
    const { indicator, period, geography, column, cell, summedAt } = series;
    const line = columns.line[row] ?? 0;
    return {
      code: columns.codes[columns.code[row] ?? -1] ?? "",
      indicator,
      period,
      geography,
      value: Number.isNaN(value) ? unknown(absenceOf(columns, row)) : value,
      address: { file: resource.path, line, column, cell, sha256: resource.sha256, dataset: dataset.id },
      precision: this.#precisionOf(value, number, series),
      printed: columns.printed.get(row),
      ...(summedAt !== undefined && { summedAt }),
    };
  }

  /** All the figures of a series that are no floor are as exact. */
  #precisionOf(value: number, number: number, series: Series): Precision | undefined {
    if (series.floor !== undefined && value <= series.floor) return precisionOf(true, series);
    const known = this.#precisions[number];
    if (known) return known;
    const made = precisionOf(false, series);
    this.#precisions[number] = made;
    return made;
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

  /** Of one code after another all the figures are asked for: the last range is kept. */
  #rangeOf(code: string): readonly [number, number] | undefined {
    if (this.#lastCode === code) return this.#lastRange;
    this.#codeNumbers ??= new Map(this.columns.codes.map((word, number) => [word, number]));
    const number = this.#codeNumbers.get(code);
    const { starts } = this.sorted;
    this.#lastCode = code;
    this.#lastRange = number === undefined ? undefined : [starts[number] ?? 0, starts[number + 1] ?? 0];
    return this.#lastRange;
  }

  /** By halving: the first position of a range whose rank is not below the one sought. */
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

/** The first row of each source and the one past its last, in one pass for all. */
function rowsBySource({ size, series, seriesOf }: ObservationColumns): Map<number, [number, number]> {
  // Sums come after all files, and are none's.
  const sourceOf = series.map(({ source, summedAt }) => (summedAt === undefined ? source : -1));
  const found = new Map<number, [number, number]>();
  let [range, current]: [[number, number], number] = [[0, 0], -1];
  for (let row = 0; row < size; row += 1) {
    const source = sourceOf[seriesOf[row] ?? 0] ?? -1;
    if (source !== current) {
      range = found.get(source) ?? [row, row];
      found.set(source, range);
      current = source;
    }
    range[1] = row + 1;
  }
  return found;
}

function absenceOf({ absence }: ObservationColumns, row: number): Absence {
  return ABSENCES[absence[row] ?? -1] ?? "absent";
}

function columnsOf(inputs: readonly ObservationInput[]): ObservationColumns {
  const builder = new ObservationBuilder();
  for (const input of inputs) builder.addInput(input);
  return builder.build();
}

function precisionOf(isFloor: boolean, { rounding, shownStep }: Series): Precision | undefined {
  if (!isFloor && rounding === undefined && shownStep === undefined) return undefined;
  return { atMost: isFloor, rounding, ...(shownStep !== undefined && { shownStep }) };
}
