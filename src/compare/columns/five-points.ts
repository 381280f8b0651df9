import { NEGLIGIBLE, TREND_POINTS, TREND_THRESHOLD } from "../../statistics/trend.ts";
import type { FigureCube } from "./figure-cube.ts";
import type { GapColumns, GapPlan, SeriesColumns } from "./gap-columns.ts";
import { TREND_CODES } from "./gap-columns.ts";

/** Five points of a series, refilled for each: no object is made in the loop. */
export interface FivePoints {
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

export function fivePoints(): FivePoints {
  return {
    times: new Float64Array(TREND_POINTS),
    values: new Float64Array(TREND_POINTS),
    weights: new Float64Array(TREND_POINTS),
  };
}

const NOBODY = -1;

/** The slope of `trendLine` through five points, one being left out (or none: −1). */
export function slopeWithout({ times, values, weights }: FivePoints, left = NOBODY): number {
  let w = 0;
  let wt = 0;
  let wx = 0;
  let wtt = 0;
  let wtx = 0;
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const weight = index === left ? 0 : (weights[index] as number);
    const time = times[index] as number;
    const value = values[index] as number;
    w += weight;
    wt += weight * time;
    wx += weight * value;
    wtt += weight * time * time;
    wtx += weight * time * value;
  }
  return (w * wtx - wt * wx) / (w * wtt - wt * wt);
}

/** The direction of a trend, as `decideTrend`; the guard is asked only when the test is passed. */
export function trendCode(points: FivePoints, chiSquare: number, slope: number): number {
  if (!(chiSquare > TREND_THRESHOLD) || slope === 0) return TREND_CODES.aucune;
  for (let left = 0; left < TREND_POINTS; left += 1) {
    if (!(slopeWithout(points, left) / slope > NEGLIGIBLE)) return TREND_CODES.point_isole;
  }
  return slope > 0 ? TREND_CODES.hausse : TREND_CODES.baisse;
}

/** What the computation of a series reads and writes. */
export interface SeriesContext {
  readonly cube: FigureCube;
  readonly plan: GapPlan;
  readonly cells: GapColumns;
  readonly out: SeriesColumns;
  readonly points: FivePoints;
}

/** A series: its row, its first cell among the gaps and in the cube, its indicator. */
export interface Series {
  row: number;
  firstCell: number;
  firstInCube: number;
  indicator: number;
}
