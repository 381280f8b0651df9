import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Estimate, Z95 } from "./counts.ts";
import { bisected, normalDistribution, regularisedGamma } from "./distributions.ts";

/** The normal quantile of limits at 99.8 %: « three sigma » of a funnel. */
export const Z998 = 3.090232306167813;

/**
 * Between what limits the share (0 to 1) of a group of `total` people is to be expected, were its share that of the reference:
 * the lines of a funnel plot. They are the shares whose own Wilson interval just reaches the reference; outside of them the
 * group differs from it more than chance would make it. Unknown for a reference out of [0, 1] or a number that is not finite
 * (`nombre_invalide`), or for a group of nobody.
 *
 * @source P₀ ± z√(P₀(1 − P₀) / N), within [0, 1]: E. B. Wilson, JASA 22, 1927, 209-212, solved for the observed share;
 * PHEindicatormethods, calculate_funnel_limits, whose published table of populations is the check
 * @example
 * proportionControlLimits(0.80642448, 102)
 * // => { value: 0.80642448, lower: 0.7297492523915105, upper: 0.8830997076084895 }
 */
export function proportionControlLimits(reference: number, total: number, z = Z95): Estimate | Impossible {
  if (!Number.isFinite(total) || !(reference >= 0 && reference <= 1)) return impossible("nombre_invalide");
  if (total <= 0) return impossible(total === 0 ? "denominateur_nul" : "effectif_negatif");
  const half = z * Math.sqrt((reference * (1 - reference)) / total);
  return { value: reference, lower: Math.max(0, reference - half), upper: Math.min(1, reference + half) };
}

/**
 * Between what limits a number of events is to be expected when `expected` are (the rate of the reference times the
 * population): the counts, decimal ones too, whose exact Poisson interval just reaches `expected`, on either side; 0 where
 * even none would not be few. Divide the three by the population for a rate. Unknown for a number that is not finite, or is negative.
 *
 * @source Fingertips, funnel for rates (METHODS § 2.2): exact Poisson limits, by bisection; PHEindicatormethods,
 * calculate_funnel_points: the populations of its published table put these limits on 1, 2, 3… events
 * @example
 * rateControlLimits(5.571643390938898)
 * // => { value: 5.571643390938898, lower: 0.9999999999999989, upper: 11.114374645087803 }
 */
export function rateControlLimits(expected: number, z = Z95): Estimate | Impossible {
  if (!Number.isFinite(expected)) return impossible("nombre_invalide");
  if (expected < 0) return impossible("effectif_negatif");
  if (expected === 0) return { value: 0, lower: 0, upper: 0 };
  const tail = 1 - normalDistribution(z);
  // P(a, x) falls as a grows: the least count whose upper limit reaches what is expected, the least whose lower one passes it.
  const lower = bisected((count) => regularisedGamma(count + 1, expected) > 1 - tail, 1);
  const upper = bisected((count) => regularisedGamma(count, expected) > tail, 1);
  return { value: expected, lower: lower < 1e-9 ? 0 : lower, upper };
}
