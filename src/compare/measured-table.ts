import { GapBlock } from "./columns/gap-block.ts";
import { MeasuredCell } from "./measured-cell.ts";
import { ReferenceSeries } from "./reference-series.ts";
import type { RowContext, RowPair } from "./row-context.ts";

/** The gaps of some pairs on typed columns: those of the periods of a table at once, others when they are asked for. */
export class MeasuredTable {
  readonly pairs: readonly RowPair[];
  readonly block: GapBlock;
  readonly context: RowContext;
  readonly #references: readonly ReferenceSeries[];
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #blocks = new Map<string, GapBlock>();

  /** `known` keeps the references, which rows and tables of one indicator share. */
  constructor(
    pairs: readonly RowPair[],
    periods: readonly string[],
    context: RowContext,
    known: Map<string, ReferenceSeries>,
  ) {
    this.pairs = pairs;
    this.context = context;
    this.#references = pairs.map((pair) => seriesOf(pair, context, known));
    this.#ranks = new Map(periods.map((period, rank) => [period, rank]));
    this.block = this.#blockOf(periods);
  }

  cell(row: number, period: string): MeasuredCell {
    const rank = this.#ranks.get(period);
    if (rank !== undefined) return new MeasuredCell(this.block, row, rank, this.context);
    return new MeasuredCell(
      this.#kept(period, () => this.#blockOf([period])),
      row,
      0,
      this.context,
    );
  }

  /** Whether several territories make the reference of a row. */
  isSet(row: number): boolean {
    return (this.pairs[row]?.reference.members.length ?? 0) > 0;
  }

  /** The cells of a row in several periods against one and the same set, where several territories make the reference. */
  over(row: number, periods: readonly string[]): readonly MeasuredCell[] {
    if (!this.isSet(row)) return periods.map((period) => this.cell(row, period));
    const block = this.#kept(`over ${periods.join(" ")}`, () => this.#overBlock(this.pairs, periods));
    return periods.map((_, rank) => new MeasuredCell(block, row, rank, this.context));
  }

  /** The same of one row alone: the last five years of rows are not the same. */
  overAlone(row: number, periods: readonly string[]): readonly MeasuredCell[] {
    if (!this.isSet(row)) return this.over(row, periods);
    const block = this.#overBlock(this.pairs.slice(row, row + 1), periods, row);
    return periods.map((_, rank) => new MeasuredCell(block, 0, rank, this.context));
  }

  #kept(key: string, make: () => GapBlock): GapBlock {
    const block = this.#blocks.get(key) ?? make();
    this.#blocks.set(key, block);
    return block;
  }

  #blockOf(periods: readonly string[]): GapBlock {
    const reference = (row: number, rank: number) => this.series(row).at(periods[rank] as string);
    return this.#make(this.pairs, periods, 0, reference);
  }

  /** Rows whose reference is one territory have it as it is. */
  #overBlock(pairs: readonly RowPair[], periods: readonly string[], first = 0): GapBlock {
    return this.#make(pairs, periods, first, (row, rank) => {
      const series = this.series(first + row);
      return series.over(periods)?.[rank] ?? series.at(periods[rank] as string);
    });
  }

  #make(
    pairs: readonly RowPair[],
    periods: readonly string[],
    first: number,
    reference: (row: number, rank: number) => ReturnType<ReferenceSeries["at"]>,
  ): GapBlock {
    const { reader } = this.context;
    const own = (row: number, rank: number) =>
      reader.at(this.pairs[first + row]?.territory ?? "", periods[rank] as string);
    return new GapBlock(pairs, periods, { own, reference }, this.context);
  }

  /** The figures of the reference of a row. */
  series(row: number): ReferenceSeries {
    return this.#references[row] as ReferenceSeries;
  }
}

function seriesOf(
  { reference, geography }: RowPair,
  { reader }: RowContext,
  known: Map<string, ReferenceSeries>,
): ReferenceSeries {
  const key = `${reference.kind}|${reference.code}|${geography}`;
  const series = known.get(key) ?? new ReferenceSeries(reference, reader);
  known.set(key, series);
  return series;
}
