import { type Impossible, impossible } from "../kernel/unknown.ts";
import { valuesProblem } from "./values-problem.ts";

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
