import type { Estimate, Interval } from "../statistics/counts.ts";
import { roundingBounds } from "../statistics/roundings.ts";
import type { SeriesPoint } from "../statistics/trend-tests.ts";
import { wilson } from "../statistics/wilson.ts";
import type { MeasuredFigure } from "./figure.ts";

/** A figure in a year; NaN for a period that names none. */
export interface DatedFigure {
  readonly year: number;
  readonly figure: MeasuredFigure;
}

/**
 * A series as the trend test reads it: cases and people of each year when all known figures have them, else each figure
 * with the Wilson interval of a share (rounding included) whose people are known, in the unit of the figure. A figure
 * without people stands alone; an unknown one leaves its year without value.
 *
 * @source METHODS § 2.1, 2.4
 * @example
 * seriesPoints([{ year: 2019, figure: { value: 40, count: 40, total: 100 } }], "%")
 * // => [{ year: 2019, value: 40, count: 40, total: 100 }]
 * @example
 * seriesPoints([{ year: 2019, figure: { value: 80, total: 70 } }], "%")
 * // => [{ year: 2019, value: 80, lower: 69.18335550374694, upper: 87.69526075163705 }]
 */
export function seriesPoints(series: readonly DatedFigure[], unit: string): SeriesPoint[] {
  const known = series.filter(({ figure: { value } }) => typeof value === "number");
  const counted = known.every(({ figure }) => figure.count !== undefined);
  return series.map(({ year, figure }) => {
    const { value, count, total, effect = 1 } = figure;
    if (typeof value !== "number") return { year };
    if (counted && count !== undefined && total !== undefined)
      return { year, value, count: count / effect, total: total / effect };
    return { year, value, ...(unit === "%" && rateLimits(value, figure)) };
  });
}

/** The least and the greatest Wilson limit of what a published rate may stand for, in per cent; undefined without people. */
export function rateLimits(
  value: number,
  { total, effect = 1, precision }: Pick<MeasuredFigure, "total" | "effect" | "precision">,
): Interval | undefined {
  if (total === undefined) return undefined;
  const bounds = roundingBounds(value, precision ?? { step: 0 });
  if ("unknown" in bounds) return undefined;
  const at = (rate: number) =>
    wilson({ count: ((Math.min(Math.max(rate, 0), 100) / 100) * total) / effect, total: total / effect });
  const [least, most] = [at(bounds.lower), at(bounds.upper)];
  if ("unknown" in least || "unknown" in most) return undefined;
  return { lower: 100 * least.lower, upper: 100 * most.upper };
}

/**
 * A share with its own Wilson interval, rounding and households included, in its unit; undefined without people, or for what
 * is no share.
 *
 * @example
 * figureEstimate({ value: 80, count: 56, total: 70 }, "%")
 * // => { value: 80, lower: 69.18335550374694, upper: 87.69526075163705 }
 */
export function figureEstimate(figure: MeasuredFigure, unit: string): Estimate | undefined {
  const { value, count } = figure;
  if (typeof value !== "number" || unit !== "%") return undefined;
  const exact = count === undefined ? figure : { ...figure, precision: undefined };
  const found = rateLimits(value, exact);
  return found && found.lower <= value && value <= found.upper ? { value, ...found } : undefined;
}
