import { mean, standardDeviation } from "simple-statistics";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import { valuesProblem } from "./values-problem.ts";

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
