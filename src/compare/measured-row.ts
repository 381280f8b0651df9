import type { ComparabilityRule } from "../model/comparability.ts";
import type { ComparisonRow, GapLevel } from "../model/comparison.ts";
import { type CountedFigure, countedFigure } from "../model/counted-figure.ts";
import type { GapReference } from "../model/gap-reference.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observations } from "../model/observations.ts";
import { measuredChange } from "./measured-change.ts";
import { type MeasuredLevel, measuredLevel } from "./measured-level.ts";
import { referenceFigure } from "./reference-figure.ts";
import { rowTrend } from "./row-trend.ts";

/** A territory and what it is compared with. */
export interface RowPair {
  readonly territory: string;
  readonly geography: string;
  readonly reference: GapReference;
}

/** What every row of a table is measured with. */
export interface RowContext {
  readonly indicator: Indicator;
  readonly observations: Observations;
  readonly rules: readonly ComparabilityRule[];
  /** Year to which a significant trend is prolonged; none when absent. */
  readonly projection?: number | undefined;
}

/** The levels of one row, computed once and kept: a table asks for them period by period. */
export class MeasuredRow {
  readonly pair: RowPair;
  readonly #context: RowContext;
  readonly #references: Map<string, CountedFigure>;
  readonly #levels = new Map<string, MeasuredLevel>();

  /** `references` keeps the figures of references, which rows share. */
  constructor(pair: RowPair, context: RowContext, references: Map<string, CountedFigure>) {
    this.pair = pair;
    this.#context = context;
    this.#references = references;
  }

  at(period: string): MeasuredLevel {
    const known = this.#levels.get(period);
    if (known) return known;
    const { indicator, observations } = this.#context;
    const own = countedFigure(indicator, this.pair.territory, period, observations);
    const made = measuredLevel(this.pair, period, own, this.#reference(period), this.#context);
    this.#levels.set(period, made);
    return made;
  }

  level(period: string): GapLevel {
    return this.at(period).level;
  }

  /** The whole row over some periods, its change between two dates when there are. */
  row(periods: readonly string[], ends: readonly [string, string] | undefined): ComparisonRow {
    const { territory, reference } = this.pair;
    return {
      territory,
      reference: reference.code,
      levels: periods.map((period) => this.level(period)),
      change: ends ? measuredChange(this.at(ends[0]), this.at(ends[1]), this.#context) : null,
      trend: rowTrend(
        periods.map((period) => this.at(period)),
        this.#context,
      ),
    };
  }

  #reference(period: string): CountedFigure {
    const { indicator, observations } = this.#context;
    const key = `${this.pair.reference.kind}|${this.pair.reference.code}|${this.pair.geography}|${period}`;
    const known = this.#references.get(key);
    if (known) return known;
    const made = referenceFigure(this.pair.reference, indicator, period, observations);
    this.#references.set(key, made);
    return made;
  }
}
