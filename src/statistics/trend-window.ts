import { impossible } from "../kernel/unknown.ts";
import { TREND_POINTS, type TrendOptions, type TrendWindow } from "./trend.ts";

/**
 * The rows of the last five years of a series, in the order of time. Unknown when two rows bear the same year, when
 * there are fewer than five, or when two follow closer than `spacing` (overlapping vintages are not five observations).
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
  const close = last.some(
    (row, index) => index > 0 && (years[row] ?? 0) - (years[last[index - 1] ?? 0] ?? 0) < spacing,
  );
  return close ? impossible("periodes_trop_proches") : { rows: last };
}
