import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import type { Estimate } from "./shapes.ts";
import { TREND_POINTS } from "./trend.ts";
import { trendLine } from "./trend-line.ts";
import { type ValuePoint, valueTrend } from "./value-trend.ts";

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
