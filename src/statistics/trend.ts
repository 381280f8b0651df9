import { impossible, type StatisticReason } from "../kernel/unknown.ts";

/** How many points the test reads: the last ones. */
export const TREND_POINTS = 5;

/** χ² with one degree of freedom at 99.8 %. */
export const TREND_THRESHOLD = 9.54953570608324;

/** The share of a slope below which another slope is taken for zero: rounding errors are a million times smaller. */
export const NEGLIGIBLE = 1e-9;

/** `aucune`: no significant change; a slope in one year, or its absence, proves nothing of the next. */
export const TREND_DIRECTIONS = ["hausse", "baisse", "aucune"] as const;

/** The verdict of the trend test. */
export interface Trend {
  readonly direction: (typeof TREND_DIRECTIONS)[number];
  readonly chiSquare: number;
  /** Per year. Of the logit of the share for proportions; in the unit of the values otherwise. */
  readonly slope: number;
  /** The test was passed, but one point alone makes the direction: counted as `aucune`. */
  readonly outlier: boolean;
  /** First and last of the years that the test read. */
  readonly start: number;
  readonly end: number;
}

/** Whether a slope is beyond the threshold of the test; what the guard says comes after. */
export const passesTest = (chiSquare: number, slope: number): boolean =>
  chiSquare > TREND_THRESHOLD && slope !== 0;

/** The periods of a series: the last five, in order, or why they cannot be tested. */
export type TrendWindow = { readonly rows: readonly number[] } | { readonly unknown: StatisticReason };

/** What the test asks of a series: `spacing` is the fewest years between two points (5 for census vintages). */
export interface TrendOptions {
  readonly spacing?: number | undefined;
}

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
  const passed = passesTest(found.chiSquare, found.slope);
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

/**
 * The rows of the last five years of a series, in the order of time. Unknown when two rows bear the same year, when
 * there are fewer than five, when two follow closer than `spacing` (overlapping vintages are not five observations), or
 * when a year between them is missing (`valeurs_manquantes`): five points over seven years are not five years.
 *
 * @source Fingertips (METHODS § 2.4); `spacing`: a census vintage pools five years of surveys
 * @example
 * trendWindow([2019, 2015, 2016, 2017, 2018, 2014])
 * // => { rows: [1, 2, 3, 4, 0] }
 * @example
 * trendWindow([2010, 2015], { spacing: 5 })
 * // => { unknown: "points_insuffisants" }
 */
export function trendWindow(years: readonly number[], { spacing = 1 }: TrendOptions = {}): TrendWindow {
  if (!years.every(Number.isFinite)) return impossible("nombre_invalide");
  if (new Set(years).size < years.length) return impossible("periodes_en_double");
  if (years.length < TREND_POINTS) return impossible("points_insuffisants");
  const rows = years.map((_, row) => row).sort((left, right) => (years[left] ?? 0) - (years[right] ?? 0));
  const last = rows.slice(-TREND_POINTS);
  const steps = last.slice(1).map((row, index) => (years[row] ?? 0) - (years[last[index] ?? 0] ?? 0));
  if (steps.some((step) => step < spacing)) return impossible("periodes_trop_proches");
  return spacing === 1 && steps.some((step) => step > 1) ? impossible("valeurs_manquantes") : { rows: last };
}

/**
 * Whether years follow each other without a hole: five points are then five years.
 *
 * @example
 * areConsecutive([2013, 2015, 2016, 2017, 2019])
 * // => false
 */
export function areConsecutive(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year - (years[index - 1] ?? year) === 1);
}

/** A straight line fitted to points. */
export interface TrendLine {
  readonly slope: number;
  readonly intercept: number;
}

/** Numbers one after another, in a list or in a typed column. */
export type Numbers = ArrayLike<number>;

const NOBODY = -1;

/**
 * The weighted least-squares line through points of unequal reliability (weights all 1: the ordinary line). NaN when
 * all the abscissas are the same.
 *
 * @source METHODS § 2.4: β = (Σw·Σwtx − Σwt·Σwx) / (Σw·Σwt² − (Σwt)²)
 * @example
 * trendLine([1, 2, 3], [2, 4, 6], [1, 1, 1])
 * // => { slope: 2, intercept: 0 }
 */
export function trendLine(times: Numbers, values: Numbers, weights: Numbers): TrendLine {
  const slope = lineSlope(times, values, weights);
  let [w, wt, wx] = [0, 0, 0];
  for (let index = 0; index < times.length; index += 1) {
    const weight = weights[index] as number;
    w += weight;
    wt += weight * (times[index] as number);
    wx += weight * (values[index] as number);
  }
  return { slope, intercept: (wx - slope * wt) / w };
}

/**
 * The slope of `trendLine`, without an object to make; one point may be left out, by its rank.
 *
 * @example
 * lineSlope([1, 2, 3], [2, 4, 60], [1, 1, 1], 2)
 * // => 2
 */
export function lineSlope(times: Numbers, values: Numbers, weights: Numbers, left = NOBODY): number {
  let w = 0;
  let wt = 0;
  let wx = 0;
  let wtt = 0;
  let wtx = 0;
  for (let index = 0; index < times.length; index += 1) {
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

/** The information on a slope: 1 / Var β = Σwt² − (Σwt)²/Σw. */
export function slopeInformation(times: Numbers, weights: Numbers): number {
  let w = 0;
  let wt = 0;
  let wtt = 0;
  for (let index = 0; index < times.length; index += 1) {
    const weight = weights[index] as number;
    const time = times[index] as number;
    w += weight;
    wt += weight * time;
    wtt += weight * (time * time);
  }
  return wtt - (wt * wt) / w;
}

/**
 * Whether the slope keeps its sign when any one point is left out: the guard against a trend made by one odd year. A
 * slope that vanishes (a billionth of the whole one, which rounding makes of zero) has not kept it.
 *
 * @source Fingertips recent trends (METHODS § 2.4): all points, then each set of all but one
 * @example
 * leaveOneOutAgrees([1, 2, 3, 4, 5], [1, 1, 1, 1, 9], [1, 1, 1, 1, 1])
 * // => false
 */
export function leaveOneOutAgrees(times: Numbers, values: Numbers, weights: Numbers): boolean {
  const slope = lineSlope(times, values, weights);
  for (let left = 0; left < times.length; left += 1)
    if (!(lineSlope(times, values, weights, left) / slope > NEGLIGIBLE)) return false;
  return true;
}
