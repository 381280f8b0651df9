import type { Observation, Observations } from "./observation.ts";
import type { ObservationColumns, Series } from "./observation-columns.ts";
import { orderOfSorted } from "./observation-order.ts";
import { type ObservationSource, ObservationTable } from "./observation-table.ts";

/** Some figures of one indicator, by code then by period, and what each was in the table that they were taken from. */
export interface ObservationBlock {
  readonly columns: ObservationColumns;
  /** The row of each figure in the whole. */
  readonly rows: Int32Array;
  /** The number in the whole of each code, and of each series, of the block; those without a figure have none. */
  readonly codeNumbers: Int32Array;
  readonly seriesNumbers: Int32Array;
}

/** What tells, without opening any, in which block a figure is. All the figures of a code for an indicator are in one. */
export interface BlockIndex {
  readonly size: number;
  readonly indicators: readonly string[];
  readonly ownIndicators: readonly string[];
  /** Of each block: its indicator and its first code. Those of an indicator follow one another in the order of codes. */
  readonly blocks: readonly (readonly [indicator: string, first: string])[];
  /** The blocks that hold printed figures. */
  readonly printed: readonly number[];
}

/** The blocks of an indicator, and in which of them the last code that was asked for is. */
interface BlockRange {
  readonly first: number;
  end: number;
  code: string | undefined;
  table: ObservationTable | undefined;
  periods: readonly string[] | undefined;
}

const UNASKED = { code: undefined, table: undefined, periods: undefined };

/** Figures of which only the blocks that are asked for are opened; they answer as the table they were taken from. */
export class ObservationBlocks implements Observations {
  readonly index: BlockIndex;
  readonly sources: readonly ObservationSource[];
  readonly #load: (number: number) => ObservationBlock;
  readonly #loaded = new Map<
    number,
    { readonly block: ObservationBlock; readonly table: ObservationTable }
  >();
  readonly #ranges = new Map<string, BlockRange>();
  #whole: ObservationTable | undefined;

  /** `load` gives a block by its number; what it throws is thrown to whoever asks for a figure. */
  constructor(
    index: BlockIndex,
    sources: readonly ObservationSource[],
    load: (number: number) => ObservationBlock,
  ) {
    this.index = index;
    this.sources = sources;
    this.#load = load;
    for (const [number, [indicator]] of index.blocks.entries()) {
      const known = this.#ranges.get(indicator);
      if (known) known.end = number + 1;
      else this.#ranges.set(indicator, { first: number, end: number + 1, ...UNASKED });
    }
  }

  get size(): number {
    return this.index.size;
  }

  get indicators(): readonly string[] {
    return this.index.indicators;
  }

  get ownIndicators(): readonly string[] {
    return this.index.ownIndicators;
  }

  find(indicator: string, code: string, period: string): Observation | undefined {
    return this.#tableOf(indicator, code)?.find(indicator, code, period);
  }

  all(indicator: string, code: string, period: string): readonly Observation[] {
    return this.#tableOf(indicator, code)?.all(indicator, code, period) ?? [];
  }

  periods(indicator: string, code: string): readonly string[] {
    const table = this.#tableOf(indicator, code);
    const range = this.#ranges.get(indicator);
    if (!table || !range) return [];
    range.periods ??= table.periods(indicator, code);
    return range.periods;
  }

  of(indicator: string): readonly Observation[] {
    const { first, end } = this.#ranges.get(indicator) ?? { first: 0, end: 0 };
    const numbers = Array.from({ length: end - first }, (_, rank) => first + rank);
    return this.#inOrder(numbers, ({ columns }) => [...columns.code.keys()]);
  }

  printed(): readonly Observation[] {
    return this.#inOrder(this.index.printed, ({ columns }) => [...columns.printed.keys()]);
  }

  at(row: number): Observation {
    return this.whole().at(row);
  }

  /** All the figures, as they were before they were cut into blocks: every block is opened. */
  whole(): ObservationTable {
    this.#whole ??= new ObservationTable(
      joinBlocks(this.index.blocks.map((_, number) => this.#open(number).block)),
      this.sources,
    );
    return this.#whole;
  }

  #open(number: number) {
    const known = this.#loaded.get(number);
    if (known) return known;
    const block = this.#load(number);
    const { columns } = block;
    const opened = { block, table: new ObservationTable(columns, this.sources, orderOfSorted(columns)) };
    this.#loaded.set(number, opened);
    return opened;
  }

  /** Of one code after another all the periods are asked for: where the last was found, the next one is. */
  #tableOf(indicator: string, code: string): ObservationTable | undefined {
    const range = this.#ranges.get(indicator);
    if (!range) return undefined;
    if (range.code !== code) {
      range.code = code;
      range.table = this.#find(range, code);
      range.periods = undefined;
    }
    return range.table;
  }

  /** By halving: the last block of the indicator that does not begin after the code. */
  #find({ first, end }: BlockRange, code: string): ObservationTable | undefined {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.index.blocks[middle]?.[1] ?? "") > code) high = middle;
      else low = middle + 1;
    }
    return low === first ? undefined : this.#open(low - 1).table;
  }

  #inOrder(
    numbers: readonly number[],
    rowsOf: (block: ObservationBlock) => readonly number[],
  ): Observation[] {
    const found = numbers.flatMap((number) => {
      const { block, table } = this.#open(number);
      return rowsOf(block).map((row) => ({ at: block.rows[row] ?? 0, observation: table.at(row) }));
    });
    return found.sort((left, right) => left.at - right.at).map(({ observation }) => observation);
  }
}

/** The columns that were cut: every row, code and series where it was. */
function joinBlocks(blocks: readonly ObservationBlock[]): ObservationColumns {
  const size = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const [codes, series]: [string[], Series[]] = [[], []];
  const printed: (readonly [number, NonNullable<Observation["printed"]>])[] = [];
  const ranges: number[] = [];
  const columns = {
    code: new Int32Array(size),
    seriesOf: new Int32Array(size),
    value: new Float64Array(size),
    absence: new Int8Array(size),
    line: new Int32Array(size),
  };
  for (const { columns: part, rows, codeNumbers, seriesNumbers } of blocks) {
    codeNumbers.forEach((number, own) => {
      codes[number] = part.codes[own] ?? "";
    });
    seriesNumbers.forEach((number, own) => {
      const one = part.series[own];
      if (one) series[number] = one;
    });
    rows.forEach((row, own) => {
      columns.code[row] = codeNumbers[part.code[own] ?? 0] ?? 0;
      columns.seriesOf[row] = seriesNumbers[part.seriesOf[own] ?? 0] ?? 0;
      columns.value[row] = part.value[own] ?? Number.NaN;
      columns.absence[row] = part.absence[own] ?? 0;
      columns.line[row] = part.line[own] ?? 0;
    });
    for (const [own, detail] of part.printed) printed.push([rows[own] ?? 0, detail]);
    for (const own of part.ranges) ranges.push(rows[own] ?? 0);
  }
  return {
    size,
    codes,
    series,
    ...columns,
    printed: new Map(printed.sort(([left], [right]) => left - right)),
    ranges: new Set(ranges.sort((left, right) => left - right)),
  };
}
