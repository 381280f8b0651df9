import { trendLine } from "./trend-line.ts";

/**
 * Whether the slope keeps its sign when any one point is left out: the guard against a trend made by one odd year.
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
  const sign = Math.sign(trendLine(times, values, weights).slope);
  return times.every((_, left) => {
    const kept = weights.map((weight, index) => (index === left ? 0 : weight));
    return Math.sign(trendLine(times, values, kept).slope) === sign;
  });
}
