import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Estimate, type Interval, type Limits, limits, Z95 } from "./counts.ts";
import { normalDistribution } from "./distributions.ts";

/**
 * Writes the limits of the change from one estimate to another. Sound estimates; see `moverChange`.
 *
 * @source G. Y. Zou & A. Donner, Statistics in Medicine 27, 2008, 1693-1702
 * @example
 * const found = limits();
 * moverLimits({ value: 10, lower: 7, upper: 14 }, { value: 8, lower: 4, upper: 11 }, found);
 * [...found]
 * // => [-7.656854249492381, 2.2426406871192857]
 */
export function moverLimits(start: Estimate, end: Estimate, into: Limits): void {
  const value = end.value - start.value;
  into[0] = value - quadrature(end.value - end.lower, start.upper - start.value);
  into[1] = value + quadrature(end.upper - end.value, start.value - start.lower);
}

/**
 * √(x² + y²) of two lengths, by the larger: what `Math.hypot` gives, to the last digit, at a tenth of its time.
 *
 * @example
 * quadrature(3, 4)
 * // => 5
 */
export function quadrature(first: number, second: number): number {
  const largest = Math.max(first, second);
  if (largest === 0) return 0;
  const x = first / largest;
  const y = second / largest;
  return Math.sqrt(x * x + y * y) * largest;
}

/**
 * The change from one estimate to another, independent one, with its interval, from their own intervals (method of
 * variance estimates recovery). In the unit of the estimates. Unknown when a limit is not a finite number, or when an
 * estimate lies outside its interval.
 *
 * @source G. Y. Zou & A. Donner, Statistics in Medicine 27, 2008, 1693-1702; A. Donner & G. Y. Zou, Statistical Methods in
 * Medical Research 21, 2012, 347-359; METHODS § 2.3:
 * L = Δ − √((G₁ − L₁)² + (U₀ − G₀)²), U = Δ + √((U₁ − G₁)² + (G₀ − L₀)²)
 * @example
 * moverChange({ value: 10, lower: 7, upper: 14 }, { value: 8, lower: 4, upper: 11 })
 * // => { value: -2, lower: -7.656854249492381, upper: 2.2426406871192857 }
 */
export function moverChange(start: Estimate, end: Estimate): Estimate | Impossible {
  if (!isSound(start) || !isSound(end)) return impossible("nombre_invalide");
  const found = limits();
  moverLimits(start, end, found);
  return { value: end.value - start.value, lower: found[0] as number, upper: found[1] as number };
}

/** Whether an estimate is three finite numbers, its value inside its interval. */
export function isSound({ value, lower, upper }: Estimate): boolean {
  return (
    Number.isFinite(value) &&
    Number.isFinite(lower) &&
    Number.isFinite(upper) &&
    lower <= value &&
    value <= upper
  );
}

/** Normal quantile of 0.80: the power that is asked for by custom. */
const Z80 = 0.8416212335729143;

/** What a comparison of two dates could have seen, in the unit of the change. */
export interface Detectable {
  /** The smallest observed change that would have been declared significant: half the width of the interval. */
  readonly smallestSignificant: number;
  /** The smallest true change that would be seen four times out of five. */
  readonly smallestDetectable: number;
}

/**
 * The smallest change that could have been seen, from the interval of the change: the observed one that would have been
 * significant, and the true one that would be found with a power of 80 %: (z + 0.8416) / z times more.
 * Unknown when the interval is not two finite numbers in order.
 *
 * @source J. M. Bland, An Introduction to Medical Statistics, ch. 18; custom of 80 %
 * @example
 * minimumDetectableChange({ lower: -7, upper: 1.2 })
 * // => { smallestSignificant: 4.1, smallestDetectable: 5.860566563909956 }
 */
export function minimumDetectableChange({ lower, upper }: Interval, z = Z95): Detectable | Impossible {
  const half = (upper - lower) / 2;
  if (!Number.isFinite(half) || half < 0) return impossible("nombre_invalide");
  return { smallestSignificant: half, smallestDetectable: detectableOf(half, z) };
}

/** From half the width of the interval of a change to the smallest true change that would be seen four times out of five. */
export const detectableOf = (half: number, z = Z95): number => (half * (z + Z80)) / z;

/**
 * The probability (0 to 1) that a true change is declared significant when the interval of the change has this half
 * width: normal approximation, both tails. Unknown when a number is not finite or the half width not above 0.
 *
 * @source METHODS § 2.3: a true change of 2.9 points with an interval 8.2 points wide is seen in 28 % of cases
 * @example
 * detectionPower(-2.9, 4.1)
 * // => 0.2835125314063818
 */
export function detectionPower(change: number, halfWidth: number, z = Z95): number | Impossible {
  if (!Number.isFinite(change) || !Number.isFinite(halfWidth) || halfWidth <= 0)
    return impossible("nombre_invalide");
  const shift = (Math.abs(change) / halfWidth) * z;
  return normalDistribution(shift - z) + normalDistribution(-shift - z);
}
