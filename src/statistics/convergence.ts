import { mean, standardDeviation, variance } from "simple-statistics";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import { valuesProblem } from "./counts.ts";
import { type TrendLine, trendLine } from "./trend.ts";

/**
 * Whether territories that start low grow faster: the line of yearly log-growth on the log of the start. A negative
 * slope (β) is convergence. Unknown: fewer than two territories or different ones, values not above 0, no time between
 * the two dates, or all starting at the same value.
 *
 * @source Barro & Sala-i-Martin, 1992; convergEU `beta_conv` (METHODS § 2.6): (1/τ)·ln(y_t/y_0) = α + β·ln y_0
 * @example
 * betaConvergence([100, 200, 400], [200, 300, 440], 2)
 * // => { slope: -0.21562411906250845, intercept: 1.341432092754249 }
 */
export function betaConvergence(
  start: readonly number[],
  end: readonly number[],
  years: number,
): TrendLine | Impossible {
  const problem = valuesProblem(start) ?? valuesProblem([...end, years]);
  if (problem) return impossible(problem);
  if (start.length !== end.length || years <= 0) return impossible("valeurs_manquantes");
  if ([...start, ...end].some((value) => value <= 0)) return impossible("valeur_non_positive");
  const logs = start.map(Math.log);
  const growth = end.map((value, index) => (Math.log(value) - (logs[index] ?? 0)) / years);
  const line = trendLine(
    logs,
    growth,
    start.map(() => 1),
  );
  return Number.isFinite(line.slope) ? line : impossible("rangs_tous_egaux");
}

/** How far territories lie from one another in one period. */
export interface Dispersion {
  readonly mean: number;
  /** Population standard deviation, in the values' unit. */
  readonly sigma: number;
  /** Standard deviation as a share of the mean; unknown when the mean is 0. */
  readonly variation: number | Impossible;
}

/**
 * The dispersion of territories in one period: σ-convergence is its fall from one period to the next. Unknown with fewer
 * than two territories.
 *
 * @source Barro & Sala-i-Martin, 1992; convergEU `sigma_conv` (METHODS § 2.6): population standard deviation
 * @example
 * sigmaDispersion([1201, 868, 578])
 * // => { mean: 882.3333333333334, sigma: 254.54054468569225, variation: 0.288485694770335 }
 */
export function sigmaDispersion(values: readonly number[]): Dispersion | Impossible {
  const problem = valuesProblem(values);
  if (problem) return impossible(problem);
  const [centre, sigma] = [mean([...values]), standardDeviation([...values])];
  return { mean: centre, sigma, variation: centre === 0 ? impossible("reference_nulle") : sigma / centre };
}

/**
 * The sum of the distances to the best territory in one period, in the values' unit: δ-convergence is its fall.
 * Unknown with fewer than two territories.
 *
 * @source Heichel et al., 2005; convergEU `delta_conv` (METHODS § 2.6)
 * @example
 * deltaDistance([1201, 868, 578], "plus_haut")
 * // => 956
 */
export function deltaDistance(
  values: readonly number[],
  best: "plus_haut" | "plus_bas",
): number | Impossible {
  const problem = valuesProblem(values);
  if (problem) return impossible(problem);
  const target = best === "plus_haut" ? Math.max(...values) : Math.min(...values);
  return values.reduce((sum, value) => sum + Math.abs(target - value), 0);
}

/** Whether the mean moves the good way, and whether the territories draw together. */
export const CONVERGENCE_CLASSES = [
  "convergence_par_le_haut",
  "convergence_par_le_bas",
  "divergence_par_le_haut",
  "divergence_par_le_bas",
  "stabilite",
] as const;

export type ConvergenceClass = (typeof CONVERGENCE_CLASSES)[number];

/** The class of a group of territories between two periods. */
export interface Convergence {
  readonly class: ConvergenceClass;
  /** Every territory moves the way of the mean, and every gap between two of them that of the dispersion. */
  readonly strict: boolean;
}

/**
 * The class of a group between two periods. "Par le haut" is what is better for the inhabitants. `stabilite` when the mean
 * or the dispersion does not move. Unknown with fewer than two territories or different ones.
 *
 * @source Eurofound, upward convergence (METHODS § 2.6)
 * @example
 * convergenceClass([10, 20], [18, 22], "plus_haut")
 * // => { class: "convergence_par_le_haut", strict: true }
 */
export function convergenceClass(
  start: readonly number[],
  end: readonly number[],
  best: "plus_haut" | "plus_bas",
): Convergence | Impossible {
  const [before, after] = [sigmaDispersion(start), sigmaDispersion(end)];
  if ("unknown" in before) return before;
  if ("unknown" in after) return after;
  if (start.length !== end.length) return impossible("valeurs_manquantes");
  const moved = Math.sign(after.mean - before.mean);
  const spread = Math.sign(after.sigma - before.sigma);
  if (moved === 0 || spread === 0) return { class: "stabilite", strict: false };
  const side = moved === (best === "plus_haut" ? 1 : -1) ? "par_le_haut" : "par_le_bas";
  const strict = allMove(start, end, moved) && allGapsMove(start, end, spread);
  return { class: `${spread < 0 ? "convergence" : "divergence"}_${side}`, strict };
}

function allMove(start: readonly number[], end: readonly number[], sign: number): boolean {
  return start.every((value, index) => Math.sign((end[index] ?? value) - value) === sign);
}

function allGapsMove(start: readonly number[], end: readonly number[], sign: number): boolean {
  const gap = (values: readonly number[], one: number, other: number) =>
    Math.abs((values[one] ?? 0) - (values[other] ?? 0));
  return start.every((_, one) =>
    start.every(
      (_, other) => other <= one || Math.sign(gap(end, one, other) - gap(start, one, other)) === sign,
    ),
  );
}

/**
 * The rank of each value, 1 for the smallest; equal values share the mean of their ranks.
 *
 * @source Mid-ranks: M. G. Kendall, Rank Correlation Methods, 1948
 * @example
 * ranks([30, 10, 20, 10])
 * // => [4, 1.5, 3, 1.5]
 */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((left, right) => left - right);
  const rankOf = new Map<number, number>();
  for (let below = 0; below < sorted.length; ) {
    const value = sorted[below] as number;
    let end = below + 1;
    while (sorted[end] === value) end += 1;
    rankOf.set(value, below + (end - below + 1) / 2);
    below = end;
  }
  return values.map((value) => rankOf.get(value) as number);
}

/**
 * How far the order of the territories is the same in every period (γ): Kendall's W, 1 when nothing changes place, near 0
 * when places are reshuffled. One list per period, territories in the same order. Unknown: fewer than two periods or two
 * territories, or all equal in every period.
 *
 * @source M. G. Kendall & B. Babington Smith, 1939; Boyle & McCarthy, 1997. convergEU divides by (T + 1)² instead of T²
 * @example
 * rankConcordance([[1, 2, 3], [2, 4, 9], [1, 5, 6]])
 * // => 1
 */
export function rankConcordance(periods: readonly (readonly number[])[]): number | Impossible {
  if (periods.length < 2) return impossible("points_insuffisants");
  const problem = periods.map(valuesProblem).find((one) => one !== undefined);
  if (problem) return impossible(problem);
  const size = periods[0]?.length ?? 0;
  if (periods.some(({ length }) => length !== size)) return impossible("valeurs_manquantes");
  const ranked = periods.map(ranks);
  const sums = Array.from({ length: size }, (_, territory) =>
    ranked.reduce((sum, list) => sum + (list[territory] ?? 0), 0),
  );
  const spread = ranked.reduce((sum, list) => sum + variance(list), 0) / periods.length;
  return spread === 0 ? impossible("rangs_tous_egaux") : variance(sums) / (periods.length ** 2 * spread);
}
