import { Z95 } from "../../statistics/counts.ts";
import { lineSlope, slopeInformation, TREND_POINTS } from "../../statistics/trend.ts";
import { proportionChiSquare } from "../../statistics/trend-tests.ts";
import type { FivePoints, Series, SeriesContext } from "./five-points.ts";
import { trendCode } from "./five-points.ts";
import { type GapPlan, reasonCode, TREND_CODES } from "./gap-columns.ts";
import { areCounted, readOwnRates, readOwnShares } from "./own-points.ts";

const TOO_FEW = reasonCode("points_insuffisants");

const CLOSE = reasonCode("periodes_trop_proches");

const MISSING = reasonCode("valeurs_manquantes");

const NO_INTERVAL = reasonCode("intervalle_absent");

/**
 * Writes the trends of a gap and of the territory's own figure over the last five years that have a gap, as `valueTrend` and
 * `seriesTrend`: five years of which one is missing are no five.
 */
export function fillTrends(context: SeriesContext, series: Series): void {
  const { cells, plan, out, points } = context;
  const { row, firstCell, indicator } = series;
  out.gapTrend[row] = TREND_CODES.inconnue;
  out.valueTrend[row] = TREND_CODES.inconnue;
  const reason = lastFive(cells.gap, firstCell, plan, points) || stepReason(plan, indicator, points);
  out.gapTrendReason[row] = reason;
  out.valueTrendReason[row] = reason;
  if (reason !== 0) return;
  fillGapTrend(context, series);
  fillOwnTrend(context, series);
}

/** Finds the last five periods that have a gap; why there are not, 0 when there are. */
function lastFive(gap: Float64Array, first: number, { years }: GapPlan, { periods }: FivePoints): number {
  let rank = TREND_POINTS - 1;
  for (let period = years.length - 1; period >= 0 && rank >= 0; period -= 1) {
    if (Number.isNaN(gap[first + period])) continue;
    periods[rank] = period;
    rank -= 1;
  }
  return rank < 0 ? 0 : TOO_FEW;
}

/** Sets the five times; why they cannot be tested, 0 when they can. */
function stepReason({ years, spacing }: GapPlan, indicator: number, { periods, times }: FivePoints): number {
  const least = spacing[indicator] as number;
  const yearAt = (rank: number) => years[periods[rank] as number] as number;
  let hole = 0;
  times[0] = 0;
  for (let rank = 1; rank < TREND_POINTS; rank += 1) {
    const step = yearAt(rank) - yearAt(rank - 1);
    if (step < least) return CLOSE;
    if (least === 1 && step > 1) hole = MISSING;
    times[rank] = yearAt(rank) - yearAt(0);
  }
  return hole;
}

function fillGapTrend({ cells, out, points }: SeriesContext, { row, firstCell }: Series): void {
  const { periods, times, values, weights } = points;
  for (let rank = 0; rank < TREND_POINTS; rank += 1) {
    const cell = firstCell + (periods[rank] as number);
    const sigma = ((cells.upper[cell] as number) - (cells.lower[cell] as number)) / (2 * Z95);
    if (!(sigma > 0)) {
      out.gapTrendReason[row] = NO_INTERVAL;
      return;
    }
    values[rank] = cells.gap[cell] as number;
    weights[rank] = 1 / (sigma * sigma);
  }
  const slope = lineSlope(times, values, weights);
  const chiSquare = slope * slope * slopeInformation(times, weights);
  out.gapSlope[row] = slope;
  out.gapChiSquare[row] = chiSquare;
  out.gapTrend[row] = trendCode(points, chiSquare, slope);
}

/** From cases and people where all five years have them, else from the intervals that people give to rates. */
function fillOwnTrend(
  { cube, plan, out, points }: SeriesContext,
  { row, firstInCube, indicator }: Series,
): void {
  const { times, values, weights, counts, totals } = points;
  const isCounted = areCounted(cube, firstInCube, points);
  const wrong = isCounted
    ? readOwnShares(cube, firstInCube, points)
    : readOwnRates(cube, firstInCube, points, plan.factor[indicator] as number);
  out.valueTrendReason[row] = wrong;
  if (wrong !== 0) return;
  const slope = lineSlope(times, values, weights);
  const chiSquare = isCounted
    ? proportionChiSquare(times, counts, totals)
    : slope * slope * slopeInformation(times, weights);
  out.valueSlope[row] = slope;
  out.valueChiSquare[row] = chiSquare;
  out.valueTrend[row] = trendCode(points, chiSquare, slope);
}
