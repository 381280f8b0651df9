import { type Impossible, impossible } from "../kernel/unknown.ts";
import { countsProblem } from "./counts-problem.ts";
import { decideTrend } from "./decide-trend.ts";
import { leaveOneOutAgrees } from "./leave-one-out.ts";
import type { Counts } from "./shapes.ts";
import type { Trend, TrendOptions } from "./trend.ts";
import { trendLine } from "./trend-line.ts";
import { trendWindow } from "./trend-window.ts";

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
  const read = window.rows.map((row) => counted(points[row]));
  const wrong = read.find((one) => "unknown" in one);
  if (wrong) return wrong as Impossible;
  return test(read as readonly (Counts & { year: number })[]);
}

function counted(point: ProportionPoint | undefined): (Counts & { year: number }) | Impossible {
  if (point?.count === undefined || point.total === undefined) return impossible("valeurs_manquantes");
  const { year, count, total } = point;
  const problem = countsProblem({ count, total });
  if (problem) return impossible(problem);
  return count === 0 || count === total ? impossible("taux_extreme") : { year, count, total };
}

function test(points: readonly (Counts & { year: number })[]): Trend {
  const start = points[0]?.year ?? 0;
  const times = points.map(({ year }) => year - start);
  const logits = points.map(({ count, total }) => Math.log(count / (total - count)));
  const equal = points.map(() => 1);
  return decideTrend({
    chiSquare: chiSquare(times, points),
    slope: trendLine(times, logits, equal).slope,
    agrees: leaveOneOutAgrees(times, logits, equal),
    years: [start, points.at(-1)?.year ?? start],
  });
}

/** D·(D·Σct − C·Σdt)² / [C(D − C)(D·Σdt² − (Σdt)²)] */
function chiSquare(times: readonly number[], points: readonly Counts[]): number {
  const sum = (term: (counts: Counts, time: number) => number) =>
    points.reduce((total, counts, index) => total + term(counts, times[index] ?? 0), 0);
  const c = sum(({ count }) => count);
  const d = sum(({ total }) => total);
  const ct = sum(({ count }, time) => count * time);
  const dt = sum(({ total }, time) => total * time);
  const dtt = sum(({ total }, time) => total * time * time);
  return (d * (d * ct - c * dt) ** 2) / (c * (d - c) * (d * dtt - dt * dt));
}
