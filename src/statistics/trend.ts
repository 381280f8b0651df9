import type { StatisticReason } from "../kernel/unknown.ts";

/** How many points the test reads: the last ones. */
export const TREND_POINTS = 5;

/** χ² with one degree of freedom at 99.8 %. */
export const TREND_THRESHOLD = 9.54953570608324;

/** The share of a slope below which another slope is taken for zero: rounding errors are a million times smaller. */
export const NEGLIGIBLE = 1e-9;

/** The verdict of the trend test. */
export interface Trend {
  /** `aucune`: no significant change; a slope in one year, or its absence, proves nothing of the next. */
  readonly direction: "hausse" | "baisse" | "aucune";
  readonly chiSquare: number;
  /** Per year. Of the logit of the share for proportions; in the unit of the values otherwise. */
  readonly slope: number;
  /** The test was passed, but one point alone makes the direction: counted as `aucune`. */
  readonly outlier: boolean;
  /** First and last of the years that the test read. */
  readonly start: number;
  readonly end: number;
}

/** The periods of a series: the last five, in order, or why they cannot be tested. */
export type TrendWindow = { readonly rows: readonly number[] } | { readonly unknown: StatisticReason };

/** What the test asks of a series: `spacing` is the fewest years between two points (5 for census vintages). */
export interface TrendOptions {
  readonly spacing?: number | undefined;
}
