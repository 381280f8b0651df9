import { type Impossible, impossible } from "../kernel/unknown.ts";
import type { Interval } from "./shapes.ts";

/** A producer's rule of secrecy: counts below `threshold` are hidden. Its value and its reference are data. */
export interface SecrecyRule {
  readonly threshold: number;
  /** Whether a count of 0 is hidden too. */
  readonly hidesZero: boolean;
}

/**
 * What a hidden count may be under the producer's rule. Unknown (`nombre_invalide`) when the rule hides nothing.
 *
 * @source METHODS § 2.8: thresholds belong to each producer (5 individuals, 11 tax households…)
 * @example
 * suppressedCell({ threshold: 5, hidesZero: false })
 * // => { lower: 1, upper: 4 }
 */
export function suppressedCell({ threshold, hidesZero }: SecrecyRule): Interval | Impossible {
  const [lower, upper] = [hidesZero ? 0 : 1, threshold - 1];
  return Number.isFinite(upper) && upper >= lower ? { lower, upper } : impossible("nombre_invalide");
}
