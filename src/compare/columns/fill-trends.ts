import { Z95 } from "../../statistics/counts.ts";
import { TREND_POINTS } from "../../statistics/trend.ts";
import { countsCode } from "./counts-code.ts";
import { type FigureCube, ONE_ROW, STRIDE } from "./figure-cube.ts";
import type { Series, SeriesContext } from "./five-points.ts";
import { slopeWithout, trendCode } from "./five-points.ts";
import { reasonCode, TREND_CODES } from "./gap-columns.ts";

const TOO_FEW = reasonCode("points_insuffisants");

const CLOSE = reasonCode("periodes_trop_proches");

const MISSING = reasonCode("valeurs_manquantes");

const NO_INTERVAL = reasonCode("intervalle_absent");

const EXTREME = reasonCode("taux_extreme");

/** Writes the trend of a gap over the five years that end with the last one known: `valueTrend` without an object. */
export function fillGapTrend(context: SeriesContext, { row, firstCell, indicator }: Series): void {
  const { out, points } = context;
  const last = out.end[row] as number;
  out.gapTrend[row] = TREND_CODES.inconnue;
  const reason =
    windowReason(context, indicator, last) || readGaps(context, firstCell + last - TREND_POINTS + 1);
  out.gapTrendReason[row] = reason;
  if (reason !== 0) return;
  const slope = slopeWithout(points);
  const chiSquare = slope * slope * spread(points.times, points.weights);
  out.gapSlope[row] = slope;
  out.gapChiSquare[row] = chiSquare;
  out.gapTrend[row] = trendCode(points, chiSquare, slope);
}

/** Writes the trend of the territory's own share over the same five years: `proportionTrend` without an object. */
export function fillValueTrend(context: SeriesContext, { row, firstInCube, indicator }: Series): void {
  const { out, points } = context;
  const last = out.end[row] as number;
  out.valueTrend[row] = TREND_CODES.inconnue;
  const first = firstInCube + last - TREND_POINTS + 1;
  const reason = windowReason(context, indicator, last) || readShares(context, first);
  out.valueTrendReason[row] = reason;
  if (reason !== 0) return;
  const slope = slopeWithout(points);
  const chiSquare = armitage(context, first);
  out.valueSlope[row] = slope;
  out.valueChiSquare[row] = chiSquare;
  out.valueTrend[row] = trendCode(points, chiSquare, slope);
}

/** Sets the five times; why the window cannot be tested, 0 when it can. */
function windowReason({ plan, points }: SeriesContext, indicator: number, last: number): number {
  const first = last - TREND_POINTS + 1;
  if (first < 0) return TOO_FEW;
  const spacing = plan.spacing[indicator] as number;
  const start = plan.years[first] as number;
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const year = plan.years[first + index] as number;
    const step = index > 0 ? year - (plan.years[first + index - 1] as number) : spacing;
    if (step < spacing) return CLOSE;
    if (spacing === 1 && step > 1) return MISSING;
    points.times[index] = year - start;
  }
  return 0;
}

function readGaps({ cells: { gap, lower, upper }, points }: SeriesContext, first: number): number {
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const value = gap[first + index] as number;
    if (Number.isNaN(value)) return MISSING;
    const sigma = ((upper[first + index] as number) - (lower[first + index] as number)) / (2 * Z95);
    if (!(sigma > 0)) return NO_INTERVAL;
    points.values[index] = value;
    points.weights[index] = 1 / (sigma * sigma);
  }
  return 0;
}

function readShares({ cube, points }: SeriesContext, first: number): number {
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const wrong = shareReason(cube, first + index);
    if (wrong !== 0) return wrong;
    const count = cube.numbers[(first + index) * STRIDE + 1] as number;
    const total = cube.numbers[(first + index) * STRIDE + 2] as number;
    points.values[index] = Math.log(count / (total - count));
    points.weights[index] = 1;
  }
  return 0;
}

function shareReason({ numbers, state }: FigureCube, cell: number): number {
  const count = numbers[cell * STRIDE + 1] as number;
  const total = numbers[cell * STRIDE + 2] as number;
  if (state[cell] !== ONE_ROW || Number.isNaN(count + total)) return MISSING;
  return countsCode(count, total) || (count === 0 || count === total ? EXTREME : 0);
}

/** 1 / Var β */
function spread(times: Float64Array, weights: Float64Array): number {
  let w = 0;
  let wt = 0;
  let wtt = 0;
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const weight = weights[index] as number;
    const time = times[index] as number;
    w += weight;
    wt += weight * time;
    wtt += weight * time * time;
  }
  return wtt - (wt * wt) / w;
}

/** χ² for linear trend in proportions, of five cells already checked. */
function armitage({ cube: { numbers }, points }: SeriesContext, first: number): number {
  let c = 0;
  let d = 0;
  let ct = 0;
  let dt = 0;
  let dtt = 0;
  for (let index = 0; index < TREND_POINTS; index += 1) {
    const count = numbers[(first + index) * STRIDE + 1] as number;
    const total = numbers[(first + index) * STRIDE + 2] as number;
    const time = points.times[index] as number;
    c += count;
    d += total;
    ct += count * time;
    dt += total * time;
    dtt += total * time * time;
  }
  const score = d * ct - c * dt;
  return (d * score * score) / (c * (d - c) * (d * dtt - dt * dt));
}
