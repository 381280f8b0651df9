import type { Impossible } from "../kernel/unknown.ts";
import { proportionTrend } from "./proportion-trend.ts";
import type { Counts, Estimate } from "./shapes.ts";
import type { Trend, TrendOptions } from "./trend.ts";
import { valueTrend } from "./value-trend.ts";

/** One year of a series: with counts or with an interval it can be tested; with neither, it is known to be missing. */
export interface SeriesPoint extends Partial<Counts>, Partial<Estimate> {
  readonly year: number;
}

/**
 * The test of the last five points: of proportions as soon as one has counts, of values with their intervals otherwise.
 * Unknown with the reasons of `proportionTrend` and of `valueTrend`.
 *
 * @source METHODS § 2.4
 * @example
 * seriesTrend([{ year: 2018, count: 10, total: 125 }])
 * // => { unknown: "points_insuffisants" }
 */
export function seriesTrend(points: readonly SeriesPoint[], options?: TrendOptions): Trend | Impossible {
  const counted = points.some(({ total }) => total !== undefined);
  return counted ? proportionTrend(points, options) : valueTrend(points, options);
}
