import { countedFigure } from "../data/figure.ts";
import type { ComparisonRow, GapChange, GapLevel } from "./comparison.ts";
import { measuredChange, measuredMoves } from "./measured-change.ts";
import { type MeasuredLevel, measuredLevel, type RowContext, type RowPair } from "./measured-level.ts";
import { ReferenceSeries } from "./reference-series.ts";
import { rowTrend } from "./row-trend.ts";

/** The levels of one row, computed once and kept: a table asks for them period by period. */
export class MeasuredRow {
  readonly pair: RowPair;
  readonly #context: RowContext;
  readonly #reference: ReferenceSeries;
  readonly #levels = new Map<string, MeasuredLevel>();

  /** `references` keeps the figures of references, which rows share. */
  constructor(pair: RowPair, context: RowContext, references: Map<string, ReferenceSeries>) {
    const { reference, geography } = pair;
    const { indicator, observations } = context;
    const key = `${reference.kind}|${reference.code}|${geography}`;
    this.pair = pair;
    this.#context = context;
    this.#reference = references.get(key) ?? new ReferenceSeries(reference, indicator, observations);
    references.set(key, this.#reference);
  }

  at(period: string): MeasuredLevel {
    const known = this.#levels.get(period);
    if (known) return known;
    const { indicator, observations } = this.#context;
    const own = countedFigure(indicator, this.pair.territory, period, observations);
    const made = measuredLevel(this.pair, period, own, this.#reference.at(period), this.#context);
    this.#levels.set(period, made);
    return made;
  }

  /** The levels of several periods against one and the same set, where several territories make the reference. */
  over(periods: readonly string[]): readonly MeasuredLevel[] {
    const references = this.#reference.over(periods);
    if (!references) return periods.map((period) => this.at(period));
    return periods.flatMap((period, index) => {
      const reference = references[index];
      const { own } = this.at(period);
      return reference ? [measuredLevel(this.pair, period, own, reference, this.#context)] : [];
    });
  }

  level(period: string): GapLevel {
    return this.at(period).level;
  }

  /**
   * The whole row over some periods, its change between two dates when there are. Against a set of territories, the levels of
   * these two dates rest on those that have a figure at both, as their change does: it is then their difference.
   */
  row(periods: readonly string[], ends: readonly [string, string] | undefined): ComparisonRow {
    const { territory, reference } = this.pair;
    const constant = ends ? this.#constant(ends) : undefined;
    return {
      territory,
      reference: reference.code,
      levels: periods.map((period) => constant?.get(period) ?? this.level(period)),
      change: ends ? this.change(ends) : null,
      trend: rowTrend(
        periods.map((period) => this.at(period)),
        this.#context,
        (dated) => this.over(dated),
      ),
    };
  }

  /** The levels of two dates against the territories of both; undefined where these are too few, or where it is no set. */
  #constant(ends: readonly [string, string]): ReadonlyMap<string, GapLevel> | undefined {
    const references = this.#reference.over(ends) ?? [];
    const isMade =
      references.length > 0 && references.every(({ figure }) => typeof figure.value === "number");
    if (!isMade || (references[0]?.made?.available ?? 0) < 2) return undefined;
    return new Map(this.over(ends).map(({ level }) => [level.period, level]));
  }

  /** How value and gap moved between two periods; undefined where either has no level. */
  moves(ends: readonly [string, string]): ReturnType<typeof measuredMoves> | undefined {
    const [start, end] = this.over(ends);
    return start && end && measuredMoves(start, end, this.#context);
  }

  /** What changed between two periods; null where either has no level. */
  change(ends: readonly [string, string]): GapChange | null {
    const [start, end] = this.over(ends);
    if (!start || !end) return null;
    const change = measuredChange(start, end, this.#context);
    if (start.reference.made?.dates === undefined) return change;
    return { ...change, against: { start: start.level.reference, end: end.level.reference } };
  }
}
