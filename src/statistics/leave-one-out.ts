import { NEGLIGIBLE } from "./trend.ts";
import { trendLine } from "./trend-line.ts";

/**
 * Whether the slope keeps its sign when any one point is left out: the guard against a trend made by one odd year. A
 * slope that vanishes (a billionth of the whole one, which rounding makes of zero) has not kept it.
 *
 * @source Fingertips recent trends (METHODS § 2.4): all points, then each set of all but one
 * @example
 * leaveOneOutAgrees([1, 2, 3, 4, 5], [1, 1, 1, 1, 9], [1, 1, 1, 1, 1])
 * // => false
 */
export function leaveOneOutAgrees(
  times: readonly number[],
  values: readonly number[],
  weights: readonly number[],
): boolean {
  const { slope } = trendLine(times, values, weights);
  return times.every((_, left) => {
    const kept = weights.map((weight, index) => (index === left ? 0 : weight));
    return trendLine(times, values, kept).slope / slope > NEGLIGIBLE;
  });
}
