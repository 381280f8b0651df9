import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Observations } from "../../data/observation.ts";
import type { Measurement } from "../follow-up.ts";
import type { Status, Term } from "./rule.ts";

/** Everything that the rules of a référentiel may be judged on. */
export interface FactSources {
  /** The terms of the compiled rules, in their order. */
  readonly terms: readonly Term[];
  readonly observations: Observations;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measurements: readonly Measurement[];
  readonly targetStatuses: ReadonlyMap<string, Status>;
  /** Codes of the QPV of the contract's zoning. */
  readonly quarters: readonly string[];
  /** Empty for a shared référentiel, like `above`, `start` and `end`. */
  readonly epci: string;
  readonly above: string;
  readonly start: string;
  readonly end: string;
  readonly day: string;
}

/** What the question gives to read: its indicator and the gap table of it, when there are any. */
export interface AskedIndicator {
  readonly indicator?: Indicator | undefined;
  readonly comparison?: Comparison | undefined;
}
