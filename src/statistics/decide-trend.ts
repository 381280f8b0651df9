import { TREND_THRESHOLD, type Trend } from "./trend.ts";

/**
 * The verdict of a trend test from its figures: a direction only above the threshold and if no single point makes it.
 *
 * @source METHODS § 2.4
 * @example
 * decideTrend({ chiSquare: 12.57, slope: -0.1, agrees: true, years: [2014, 2018] })
 * // => { direction: "baisse", chiSquare: 12.57, slope: -0.1, outlier: false, start: 2014, end: 2018 }
 */
export function decideTrend(found: {
  readonly chiSquare: number;
  readonly slope: number;
  readonly agrees: boolean;
  readonly years: readonly [start: number, end: number];
}): Trend {
  const passed = found.chiSquare > TREND_THRESHOLD && found.slope !== 0;
  const moved = found.slope > 0 ? "hausse" : "baisse";
  return {
    direction: passed && found.agrees ? moved : "aucune",
    chiSquare: found.chiSquare,
    slope: found.slope,
    outlier: passed && !found.agrees,
    start: found.years[0],
    end: found.years[1],
  };
}
