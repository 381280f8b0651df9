import { median } from "../kernel/numbers.ts";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Estimate, Z95 } from "./counts.ts";
import { TREND_POINTS, trendLine } from "./trend.ts";
import { type ValuePoint, valueTrend } from "./trend-tests.ts";

/**
 * The median of the slopes between all pairs of points: a slope that one odd year does not bend. In the value's unit per
 * unit of time. Unknown with fewer than two different times, or a number that is not finite.
 *
 * @source H. Theil, 1950; P. K. Sen, JASA 63, 1968, 1379-1389
 * @example
 * theilSen([2015, 2016, 2017, 2018, 2019], [10, 11, 12, 13, 40])
 * // => 1
 */
export function theilSen(times: readonly number[], values: readonly number[]): number | Impossible {
  if (![...times, ...values].every(Number.isFinite)) return impossible("nombre_invalide");
  const slopes = times.flatMap((time, index) =>
    times.slice(index + 1).flatMap((later, after) => {
      const [first, second] = [values[index], values[index + 1 + after]];
      return later === time || first === undefined || second === undefined
        ? []
        : (second - first) / (later - time);
    }),
  );
  return median(slopes) ?? impossible("points_insuffisants");
}

/**
 * Where the trend of the last five years would lead in a later year, with the 95 % interval of the line, in the value's
 * unit. It is not a forecast: the same pace is assumed. Refused (`evolution_non_etablie`) unless the trend is
 * significant; otherwise unknown for the reasons of `valueTrend`.
 *
 * @source Weighted regression with known variances: Var ŷ(t) = 1/Σw + (t − t̄)²/Σw(t − t̄)²
 * @example
 * projectTrend([
 *   { year: 2014, value: 20, lower: 19, upper: 21 }, { year: 2015, value: 22, lower: 21, upper: 23 },
 *   { year: 2016, value: 24, lower: 23, upper: 25 }, { year: 2017, value: 26, lower: 25, upper: 27 },
 *   { year: 2018, value: 28, lower: 27, upper: 29 },
 * ], 2020)
 * // => { value: 32.000000000000014, lower: 30.65835921350014, upper: 33.34164078649989 }
 */
export function projectTrend(points: readonly ValuePoint[], year: number): Estimate | Impossible {
  const trend = valueTrend(points);
  if ("unknown" in trend) return trend;
  if (!Number.isFinite(year)) return impossible("nombre_invalide");
  if (trend.direction === "aucune") return impossible("evolution_non_etablie");
  const last = [...points].sort((left, right) => left.year - right.year).slice(-TREND_POINTS);
  const times = last.map((point) => point.year - trend.start);
  const values = last.map((point) => point.value ?? Number.NaN);
  const weights = last.map(({ lower = 0, upper = 0 }) => ((2 * Z95) / (upper - lower)) ** 2);
  const { slope, intercept } = trendLine(times, values, weights);
  const value = intercept + slope * (year - trend.start);
  const half = Z95 * Math.sqrt(lineVariance(times, weights, year - trend.start));
  return { value, lower: value - half, upper: value + half };
}

function lineVariance(times: readonly number[], weights: readonly number[], at: number): number {
  const sum = (term: (time: number) => number) =>
    weights.reduce((total, weight, index) => total + weight * term(times[index] ?? 0), 0);
  const w = sum(() => 1);
  const mean = sum((time) => time) / w;
  return 1 / w + (at - mean) ** 2 / sum((time) => (time - mean) ** 2);
}
