import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { decideTrend } from "./decide-trend.ts";
import { leaveOneOutAgrees } from "./leave-one-out.ts";
import type { Estimate } from "./shapes.ts";
import type { Trend, TrendOptions } from "./trend.ts";
import { trendLine } from "./trend-line.ts";
import { trendWindow } from "./trend-window.ts";

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
  const read = window.rows.map((row) => weighted(points[row]));
  const wrong = read.find((one) => "unknown" in one);
  if (wrong) return wrong as Impossible;
  return test(read as readonly Weighted[]);
}

interface Weighted {
  readonly year: number;
  readonly value: number;
  readonly weight: number;
}

function weighted(point: ValuePoint | undefined): Weighted | Impossible {
  if (point?.value === undefined) return impossible("valeurs_manquantes");
  if (point.lower === undefined || point.upper === undefined) return impossible("intervalle_absent");
  const sigma = (point.upper - point.lower) / (2 * Z95);
  if (!Number.isFinite(point.value) || !Number.isFinite(sigma)) return impossible("nombre_invalide");
  if (sigma <= 0) return impossible("intervalle_absent");
  return { year: point.year, value: point.value, weight: 1 / (sigma * sigma) };
}

function test(points: readonly Weighted[]): Trend {
  const start = points[0]?.year ?? 0;
  const times = points.map(({ year }) => year - start);
  const values = points.map(({ value }) => value);
  const weights = points.map(({ weight }) => weight);
  const { slope } = trendLine(times, values, weights);
  return decideTrend({
    chiSquare: slope * slope * spread(times, weights),
    slope,
    agrees: leaveOneOutAgrees(times, values, weights),
    years: [start, points.at(-1)?.year ?? start],
  });
}

/** 1 / Var β = Σwt² − (Σwt)²/Σw */
function spread(times: readonly number[], weights: readonly number[]): number {
  const sum = (power: number) =>
    weights.reduce((total, weight, index) => total + weight * (times[index] ?? 0) ** power, 0);
  return sum(2) - sum(1) ** 2 / sum(0);
}
