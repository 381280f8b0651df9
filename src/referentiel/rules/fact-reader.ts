import type { GapMove } from "../../compare/change-names.ts";
import type { UsedFigure } from "../../evaluation/finding.ts";
import type { Tally } from "../../kernel/logic.ts";
import type { SeriesPoint } from "../../statistics/trend-tests.ts";
import type { GapReading, Reading, Status } from "./rule.ts";

/** What a term is worth. The limits are those of all that is known of a number: NaN, hence undecidable, when unknown. */
export interface TermFact {
  readonly value: number | boolean | null;
  readonly lower: number;
  readonly upper: number;
  readonly unit?: string | undefined;
  /** In French, when the value is unknown. */
  readonly reason?: string | undefined;
  readonly series?: readonly SeriesPoint[] | undefined;
  /** Fewest years between two points of the series. */
  readonly spacing?: number | undefined;
  readonly figures: readonly UsedFigure[];
}

/** What a gap did between the two ends of the period, or why that is unknown. */
export interface MoveFact {
  readonly move?: GapMove | undefined;
  readonly reason?: string | undefined;
  readonly figures: readonly UsedFigure[];
}

/**
 * What a condition is judged on: the whole contract, or one of its QPV. Terms are asked for by their rank in the compiled
 * rules, and read once.
 */
export interface Facts {
  /** Code of the QPV; empty for the whole contract. */
  readonly territory: string;
  term(slot: number): TermFact;
  move(reading: GapReading): MoveFact;
  tally(reading: Reading): Tally;
  readonly quarters: readonly Facts[];
  /** Undefined when nothing was found of the target. */
  target(id: string): Status | undefined;
  /** The status of a rule that an example supposes; undefined: the rule itself says it. */
  rule(id: string): Status | undefined;
}
