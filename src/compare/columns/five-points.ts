import { leaveOneOutAgrees, passesTest, TREND_POINTS } from "../../statistics/trend.ts";
import type { FigureCube } from "./figure-cube.ts";
import { type GapColumns, type GapPlan, type SeriesColumns, TREND_CODES } from "./gap-columns.ts";

/** Five points of a series, refilled for each: no object is made in the loop. */
export interface FivePoints {
  /** The periods that are read: the last five that have a gap. */
  readonly periods: Int32Array;
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  readonly totals: Float64Array;
}

export function fivePoints(): FivePoints {
  const numbers = () => new Float64Array(TREND_POINTS);
  return {
    periods: new Int32Array(TREND_POINTS),
    times: numbers(),
    values: numbers(),
    weights: numbers(),
    counts: numbers(),
    totals: numbers(),
  };
}

/** The direction of a trend, as `decideTrend`; the guard is asked only when the test is passed. */
export function trendCode({ times, values, weights }: FivePoints, chiSquare: number, slope: number): number {
  if (!passesTest(chiSquare, slope)) return TREND_CODES.aucune;
  if (!leaveOneOutAgrees(times, values, weights)) return TREND_CODES.point_isole;
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
