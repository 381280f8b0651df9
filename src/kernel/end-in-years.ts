import { lastDay } from "./last-day.ts";

const DAY = 86_400_000;

/**
 * The end of a year, a month or a day on a line counted in years: the end of 2027 is 2028, so that whole years are whole
 * numbers, and a leap year is no longer than another.
 *
 * @example
 * endInYears("2027")
 * // => 2028
 * @example
 * endInYears("2023-07-02") - 2023 > 0.5 && endInYears("2023-07-01") - 2023 < 0.5
 * // => true
 */
export function endInYears(date: string): number {
  const last = lastDay(date);
  const year = Number(last.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(last) + DAY - start) / (Date.UTC(year + 1, 0, 1) - start);
}
