import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type SecrecyRule, suppressedCell } from "./suppressed-cell.ts";

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
