import type { StatisticReason } from "../kernel/unknown.ts";

/** A numerator and its denominator: `count` among `total`. Decimal for weighted surveys. */
export interface Counts {
  readonly count: number;
  readonly total: number;
}

/** By how much the counts of two groups are to be divided before an interval: persons of one household count for less. */
export interface DesignEffects {
  readonly first: number;
  readonly second: number;
}

/** Nobody is counted with another. */
export const NO_EFFECTS: DesignEffects = { first: 1, second: 1 };

/** The two limits of an interval, lower first. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A figure and its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * What is wrong with counts, or undefined: not a finite number, negative, a denominator of zero, a numerator above it.
 *
 * @example
 * countsProblem({ count: 12, total: 10 })
 * // => "numerateur_superieur"
 */
export function countsProblem({ count, total }: Counts): StatisticReason | undefined {
  if (!Number.isFinite(count) || !Number.isFinite(total)) return "nombre_invalide";
  if (count < 0 || total < 0) return "effectif_negatif";
  if (total === 0) return "denominateur_nul";
  return count > total ? "numerateur_superieur" : undefined;
}

/**
 * What is wrong with the counts of a part and of the whole that contains it, or undefined: those of `countsProblem`, or
 * `partie_hors_du_tout` when the part has more cases, more non-cases or more people than the whole.
 *
 * @example
 * partProblem({ count: 5, total: 100 }, { count: 4, total: 1000 })
 * // => "partie_hors_du_tout"
 */
export function partProblem(part: Counts, whole: Counts): StatisticReason | undefined {
  const problem = countsProblem(part) ?? countsProblem(whole);
  if (problem) return problem;
  const fits = part.count <= whole.count && part.total - part.count <= whole.total - whole.count;
  return fits ? undefined : "partie_hors_du_tout";
}

/**
 * What forbids a measure of dispersion over territories, or undefined: fewer than two, or a number that is not finite.
 *
 * @example
 * valuesProblem([12])
 * // => "territoires_insuffisants"
 */
export function valuesProblem(values: readonly number[]): StatisticReason | undefined {
  if (!values.every(Number.isFinite)) return "nombre_invalide";
  return values.length < 2 ? "territoires_insuffisants" : undefined;
}

/** Where a `…Limits` function writes the lower limit (0) and the upper one (1): a loop then makes no object. */
export type Limits = Float64Array;

/** Room for the two limits of one interval, to be handed to a `…Limits` function. */
export function limits(): Limits {
  return new Float64Array(2);
}

/**
 * The normal quantile of intervals at 95 %, two-sided. That of the trend test, at 99.8 %, is 3.090232306167813: its square
 * is `TREND_THRESHOLD`.
 *
 * @source R 4, qnorm(0.975) and qnorm(0.999), by M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (3), 1988, 477-484
 */
export const Z95 = 1.959963984540054;
