import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, countsProblem, type Interval, Z95 } from "./counts.ts";
import { wilsonLimit } from "./wilson.ts";

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

/** Published counts of which one contains the others: EPCI and QPV, 2024 and 2015 perimeters. */
export interface NestedCounts {
  readonly whole: number;
  /** The published parts, which do not overlap. */
  readonly parts: readonly number[];
  /** How many parts are hidden by secrecy. */
  readonly hidden: number;
  /** Whether parts and hidden parts make up the whole: nothing else remains. */
  readonly exhaustive: boolean;
  /** How far off a subtraction may be: decimal counts of a survey, noise, sums of rounded figures. 10⁻⁶ when left out. */
  readonly tolerance?: number | undefined;
}

/** What a subtraction of published counts would reveal. */
export interface DifferencingRisk {
  /** True: publishing these counts together reveals a cell that the producer's rule hides. */
  readonly reveals: boolean;
  /** What remains of the whole without its published parts. */
  readonly remainder: number;
}

/**
 * Whether a subtraction of counts published together reveals a small cell: the remainder itself is below the threshold,
 * or it is the only hidden cell, or it leaves the hidden cells one solution. A remainder of 0 with nothing hidden reveals
 * nothing. Unknown when a count is not finite, is negative, or the parts exceed the whole.
 *
 * @source METHODS § 2.8, secondary suppression and geographic differencing
 * @example
 * differencingRisk({ whole: 103, parts: [60, 40], hidden: 0, exhaustive: false }, { threshold: 5, hidesZero: false })
 * // => { reveals: true, remainder: 3 }
 */
export function differencingRisk(counts: NestedCounts, rule: SecrecyRule): DifferencingRisk | Impossible {
  const { whole, parts, hidden, exhaustive, tolerance = 1e-6 } = counts;
  const bounds = suppressedCell(rule);
  if ("unknown" in bounds) return bounds;
  if (![whole, ...parts].every(Number.isFinite)) return impossible("nombre_invalide");
  if ([whole, ...parts].some((count) => count < 0)) return impossible("effectif_negatif");
  const remainder = whole - parts.reduce((sum, part) => sum + part, 0);
  if (remainder < -tolerance) return impossible("partie_hors_du_tout");
  const small = remainder >= bounds.lower - tolerance && remainder <= bounds.upper + tolerance;
  const equals = (count: number) => Math.abs(remainder - count) <= tolerance;
  const solved = exhaustive && (equals(hidden * bounds.lower) || equals(hidden * bounds.upper));
  const only = exhaustive && hidden === 1;
  return { reveals: hidden === 0 ? small : small || only || solved, remainder };
}

/**
 * The interval of a proportion (0 to 1) whose count is hidden between two bounds: from the Wilson lower limit of the
 * least to the Wilson upper limit of the most. There is no value: only the interval is known.
 *
 * @source Union of the Wilson intervals over the possible counts (METHODS § 2.8)
 * @example
 * suppressedProportion({ lower: 1, upper: 4 }, 100)
 * // => { lower: 0.0017674320641406468, upper: 0.0983707143588792 }
 */
export function suppressedProportion(hidden: Interval, total: number, z = Z95): Interval | Impossible {
  const most = Math.min(hidden.upper, total);
  const problem = countsProblem({ count: hidden.lower, total }) ?? countsProblem({ count: most, total });
  if (problem) return impossible(problem);
  return {
    lower: Math.max(0, wilsonLimit(hidden.lower, total, -z)),
    upper: Math.min(1, wilsonLimit(most, total, z)),
  };
}

/**
 * The counts that carry as much information as counts published with random noise of a known variance (Insee's random
 * keys): same share, fewer people. Intervals and tests of these counts include the noise. Only with the variance that
 * the producer declares. Unknown for wrong counts or a variance that is negative or not finite.
 *
 * @source METHODS § 2.8: Var p̂ ≈ p(1 − p)/d + (V + p²V)/d²; p taken at the centre of Wilson's interval, so that 0 and 1
 * have a variance too
 * @example
 * noisyCounts({ count: 30, total: 300 }, 30.1)
 * // => { count: 14.430535335127152, total: 144.30535335127152 }
 */
export function noisyCounts({ count, total }: Counts, variance: number, z = Z95): Counts | Impossible {
  const problem = countsProblem({ count, total });
  if (problem) return impossible(problem);
  if (!Number.isFinite(variance) || variance < 0) return impossible("nombre_invalide");
  const centre = (count + (z * z) / 2) / (total + z * z);
  const sampling = (centre * (1 - centre)) / total;
  const noise = (variance * (1 + centre * centre)) / (total * total);
  const share = sampling / (sampling + noise);
  return { count: count * share, total: total * share };
}
