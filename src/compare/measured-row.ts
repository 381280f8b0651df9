import type { Comparability } from "../data/comparability.ts";
import type { ComparisonRow, GapChange, GapLevel, RowTrend, TimeLag } from "./comparison.ts";
import type { SeeSource } from "./level-facts.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import { measuredChange, measuredMoves } from "./measured-change.ts";
import { levelOf, sourced } from "./measured-level.ts";
import { MeasuredTable } from "./measured-table.ts";
import type { ReferenceSeries } from "./reference-series.ts";
import type { RowContext, RowPair } from "./row-context.ts";
import { rowTrend, type TrendGround, trendGround } from "./row-trend.ts";
import { timeLag } from "./time-lag.ts";

/** A row of a measured table: its numbers stand in the columns of the table. */
export class MeasuredRow {
  readonly pair: RowPair;
  readonly table: MeasuredTable;
  readonly number: number;

  constructor(table: MeasuredTable, number: number) {
    this.table = table;
    this.number = number;
    this.pair = table.pairs[number] as RowPair;
  }

  at(period: string): MeasuredCell {
    return this.table.cell(this.number, period);
  }

  /** How value and gap moved between two periods. */
  moves(ends: readonly [string, string]): ReturnType<typeof measuredMoves> {
    return measuredMoves(...this.#over(ends), this.table.context);
  }

  /** What changed between two periods. */
  change(ends: readonly [string, string]): GapChange {
    const [start, end] = this.#over(ends);
    const change = measuredChange(start, end, this.table.context);
    if (start.reference.made?.dates === undefined) return change;
    const { code } = this.pair.reference;
    return {
      ...change,
      against: { start: sourced(start.reference, code), end: sourced(end.reference, code) },
    };
  }

  /** What the producers say of it in each period. */
  said(): readonly Comparability[] {
    const { said, periods } = this.table.block;
    return said.slice(this.number * periods.length, (this.number + 1) * periods.length);
  }

  /** When its reference had the level of its last gap, where that is known. */
  lag(): TimeLag | undefined {
    const { block, context } = this.table;
    const first = this.number * block.periods.length;
    let rank = block.periods.length - 1;
    while (rank >= 0 && Number.isNaN(block.cells.gap[first + rank])) rank -= 1;
    const now = rank < 0 ? undefined : this.at(block.periods[rank] as string);
    return timeLag(this.pair, now, this.table.series(this.number), context);
  }

  ground(): TrendGround {
    const over = (periods: readonly string[]) => this.table.overAlone(this.number, periods);
    return trendGround(this.table.block, this.number, this.table.context, over);
  }

  trend(ground: TrendGround): RowTrend {
    return rowTrend(ground, { block: this.table.block, row: this.number }, this.table.context);
  }

  /**
   * Against a set of territories, the cells of the two dates of a change rest on those that have a figure at both, as the change
   * does: it is then their difference. Undefined where these are too few, for each date then has its own, or where it is no set.
   */
  constant(ends: readonly [string, string]): readonly MeasuredCell[] | undefined {
    if (!this.table.isSet(this.number)) return undefined;
    const cells = this.#over(ends);
    const isMade = cells.every(({ reference }) => typeof reference.figure.value === "number");
    return isMade && (cells[0].reference.made?.available ?? 0) >= 2 ? cells : undefined;
  }

  #over(ends: readonly [string, string]): readonly [MeasuredCell, MeasuredCell] {
    return this.table.over(this.number, ends) as readonly [MeasuredCell, MeasuredCell];
  }
}

/** The rows of some pairs over some periods; `references` keeps those that tables of one indicator share. */
export function measuredRows(
  pairs: readonly RowPair[],
  periods: readonly string[],
  context: RowContext,
  references: Map<string, ReferenceSeries>,
): MeasuredRow[] {
  const table = new MeasuredTable(pairs, periods, context, references);
  return pairs.map((_, row) => new MeasuredRow(table, row));
}

/** Own and enumerable, so that a copy or JSON of a row holds them as they are: they are made then. */
const LEVELS = { enumerable: true, get: levelsOf };
const TREND = { enumerable: true, get: trendOf };

function levelsOf(this: TableRow): readonly GapLevel[] {
  return this.allLevels();
}

function trendOf(this: TableRow): RowTrend {
  return this.ownTrend();
}

/**
 * A row as outputs read it. Its levels, with the address of every figure, and its trend are made when they are read: tables of
 * the whole country show a few rows of many, and of many years two.
 */
export class TableRow implements ComparisonRow {
  // Declared alone: the constructor makes them in the order in which rows are written.
  declare readonly territory: string;
  declare readonly reference: string;
  declare readonly levels: readonly GapLevel[];
  declare readonly change: GapChange | null;
  declare readonly trend: RowTrend;
  declare readonly lag?: TimeLag;
  readonly #row: MeasuredRow;
  readonly #periods: readonly string[];
  readonly #constant: readonly MeasuredCell[] | undefined;
  readonly #ground: TrendGround;
  readonly #made = new Map<string, GapLevel>();
  #levels: readonly GapLevel[] | undefined;
  #trend: RowTrend | undefined;

  constructor(row: MeasuredRow, periods: readonly string[], ends: readonly [string, string] | undefined) {
    this.territory = row.pair.territory;
    this.reference = row.pair.reference.code;
    Object.defineProperty(this, "levels", LEVELS);
    this.change = ends ? row.change(ends) : null;
    Object.defineProperty(this, "trend", TREND);
    const lag = row.lag();
    if (lag) this.lag = lag;
    this.#row = row;
    this.#periods = periods;
    this.#constant = ends && row.constant(ends);
    this.#ground = row.ground();
  }

  /** What the producers say of its levels, and the ids of the rules that its change, its trend and its lag bear. */
  said(): { readonly levels: readonly Comparability[]; readonly ids: readonly string[] } {
    const levels = this.#constant
      ? this.#periods.flatMap((period) => this.facts(period)?.said ?? [])
      : this.#row.said();
    const others = [this.change, this.#ground, this.lag].flatMap((one) => one?.rules ?? []);
    return { levels, ids: others };
  }

  allLevels(): readonly GapLevel[] {
    this.#levels ??= this.#periods.flatMap((period) => this.at(period) ?? []);
    return this.#levels;
  }

  ownTrend(): RowTrend {
    this.#trend ??= this.#row.trend(this.#ground);
    return this.#trend;
  }

  at(period: string): GapLevel | undefined {
    const known = this.#made.get(period);
    const cell = known ? undefined : this.facts(period);
    if (!cell) return known;
    const level = levelOf(cell);
    this.#made.set(period, level);
    return level;
  }

  facts(period: string): MeasuredCell | undefined {
    if (!this.#periods.includes(period)) return undefined;
    return this.#constant?.find((cell) => cell.period === period) ?? this.#row.at(period);
  }

  eachSource(period: string, see: SeeSource): void {
    this.facts(period)?.eachSource(see);
  }
}
