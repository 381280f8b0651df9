import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, countsProblem, type Estimate, Z95 } from "./counts.ts";
import {
  decideTrend,
  leaveOneOutAgrees,
  lineSlope,
  type Numbers,
  slopeInformation,
  type Trend,
  type TrendOptions,
  trendWindow,
} from "./trend.ts";

/** A value in one year with its 95 % interval; what is missing is left out. */
export interface ValuePoint extends Partial<Estimate> {
  readonly year: number;
}

/**
 * Whether a value (a rate, a gap) moves over its last five years: weighted line, weights from the 95 % intervals, χ² of
 * its slope beyond 99.8 %, with the leave-one-out guard. The slope is in the value's unit per year. Unknown: fewer than
 * five years, a value or an interval missing or empty, the same year twice, years closer than `spacing`.
 *
 * @source Fingertips recent trends (METHODS § 2.4): σ = (U − L)/(2z), w = 1/σ², χ² = β²/Var β
 * @example
 * valueTrend([
 *   { year: 2014, value: 20.2, lower: 18.3, upper: 21.9 }, { year: 2015, value: 23, lower: 21.44, upper: 25.64 },
 *   { year: 2016, value: 24.6, lower: 23.15, upper: 26.19 }, { year: 2017, value: 28.67, lower: 26.16, upper: 29.25 },
 *   { year: 2018, value: 30.9, lower: 28.98, upper: 32.25 },
 * ])
 * // => { direction: "hausse", chiSquare: 95.21955426417567, slope: 2.733513089101756, outlier: false, start: 2014, end: 2018 }
 */
export function valueTrend(points: readonly ValuePoint[], options?: TrendOptions): Trend | Impossible {
  const window = trendWindow(
    points.map(({ year }) => year),
    options,
  );
  if ("unknown" in window) return window;
  const read = window.rows.map((row) => weightedPoint(points[row]));
  const wrong = read.find((one) => "unknown" in one);
  if (wrong) return wrong as Impossible;
  return testValues(read as readonly Weighted[]);
}

interface Weighted {
  readonly year: number;
  readonly value: number;
  readonly weight: number;
}

function weightedPoint(point: ValuePoint | undefined): Weighted | Impossible {
  if (point?.value === undefined) return impossible("valeurs_manquantes");
  if (point.lower === undefined || point.upper === undefined) return impossible("intervalle_absent");
  const sigma = (point.upper - point.lower) / (2 * Z95);
  if (!Number.isFinite(point.value) || !Number.isFinite(sigma)) return impossible("nombre_invalide");
  if (sigma <= 0) return impossible("intervalle_absent");
  return { year: point.year, value: point.value, weight: 1 / (sigma * sigma) };
}

function testValues(points: readonly Weighted[]): Trend {
  const start = points[0]?.year ?? 0;
  const times = points.map(({ year }) => year - start);
  const values = points.map(({ value }) => value);
  const weights = points.map(({ weight }) => weight);
  const slope = lineSlope(times, values, weights);
  return decideTrend({
    chiSquare: slope * slope * slopeInformation(times, weights),
    slope,
    agrees: leaveOneOutAgrees(times, values, weights),
    years: [start, points.at(-1)?.year ?? start],
  });
}

/** A proportion in one year; without counts, the year is known to be missing. */
export interface ProportionPoint extends Partial<Counts> {
  readonly year: number;
}

/**
 * Whether a proportion moves over its last five years: χ² for linear trend in proportions, beyond 99.8 %, with the slope
 * of its logit and the leave-one-out guard. Unknown: fewer than five years, missing counts, the same year twice, years
 * closer than `spacing`, wrong counts, or a share of exactly 0 or 1 (`taux_extreme`: no logit).
 *
 * @source P. Armitage, Biometrics 11, 1955; Fingertips recent trends (METHODS § 2.4)
 * @example
 * proportionTrend([
 *   { year: 2014, count: 10, total: 125 }, { year: 2015, count: 17, total: 141.667 },
 *   { year: 2016, count: 27, total: 117.391 }, { year: 2017, count: 49, total: 204.167 },
 *   { year: 2018, count: 67, total: 171.795 },
 * ])
 * // => { direction: "hausse", chiSquare: 47.3462118103764, slope: 0.4829818368189731, outlier: false, start: 2014, end: 2018 }
 */
export function proportionTrend(
  points: readonly ProportionPoint[],
  options?: TrendOptions,
): Trend | Impossible {
  const window = trendWindow(
    points.map(({ year }) => year),
    options,
  );
  if ("unknown" in window) return window;
  const read = window.rows.map((row) => countedPoint(points[row]));
  const wrong = read.find((one) => "unknown" in one);
  if (wrong) return wrong as Impossible;
  return testProportions(read as readonly (Counts & { year: number })[]);
}

function countedPoint(point: ProportionPoint | undefined): (Counts & { year: number }) | Impossible {
  if (point?.count === undefined || point.total === undefined) return impossible("valeurs_manquantes");
  const { year, count, total } = point;
  const problem = countsProblem({ count, total });
  if (problem) return impossible(problem);
  return count === 0 || count === total ? impossible("taux_extreme") : { year, count, total };
}

function testProportions(points: readonly (Counts & { year: number })[]): Trend {
  const start = points[0]?.year ?? 0;
  const times = points.map(({ year }) => year - start);
  const logits = points.map(({ count, total }) => Math.log(count / (total - count)));
  const equal = points.map(() => 1);
  return decideTrend({
    chiSquare: proportionChiSquare(
      times,
      points.map(({ count }) => count),
      points.map(({ total }) => total),
    ),
    slope: lineSlope(times, logits, equal),
    agrees: leaveOneOutAgrees(times, logits, equal),
    years: [start, points.at(-1)?.year ?? start],
  });
}

/** The χ² for linear trend: D·(D·Σct − C·Σdt)² / [C(D − C)(D·Σdt² − (Σdt)²)], c among d at time t. */
export function proportionChiSquare(times: Numbers, counts: Numbers, totals: Numbers): number {
  let c = 0;
  let d = 0;
  let ct = 0;
  let dt = 0;
  let dtt = 0;
  for (let index = 0; index < times.length; index += 1) {
    const count = counts[index] as number;
    const total = totals[index] as number;
    const time = times[index] as number;
    c += count;
    d += total;
    ct += count * time;
    dt += total * time;
    dtt += total * time * time;
  }
  const score = d * ct - c * dt;
  return (d * (score * score)) / (c * (d - c) * (d * dtt - dt * dt));
}

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
  const hasCounts = points.some(({ total }) => total !== undefined);
  return hasCounts ? proportionTrend(points, options) : valueTrend(points, options);
}
