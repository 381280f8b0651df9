import { firstDay, isCalendarDate, lastDay } from "../kernel/dates.ts";

/**
 * The last day on which a record counts (AAAA-MM-JJ), for one that is the same each year (MM-JJ): that of `year`, else the
 * latest that is past on `day`.
 *
 * @example
 * dueDayAt("03-31", "2026-10-15")
 * // => "2026-03-31"
 * @example
 * dueDayAt("03-31", "2026-03-31")
 * // => "2025-03-31"
 */
export function dueDayAt(written: string, day: string, year = ""): string {
  if (!isEachYear(written)) return written;
  if (year !== "") return `${year}-${written}`;
  const own = `${day.slice(0, 4)}-${written}`;
  return own < day ? own : `${Number(day.slice(0, 4)) - 1}-${written}`;
}

/**
 * Whether a due day is the same each year.
 *
 * @example
 * isEachYear("03-31")
 * // => true
 */
export const isEachYear = (written: string): boolean => written.length === 5;

/** Whether a written due day exists; 29 February does, in some years. */
export const isDueDay = (written: string): boolean =>
  isCalendarDate(isEachYear(written) ? `2024-${written}` : written);

/** On which side of a due day a record is: a month or a year that begins before it and ends after it says neither. */
export type Timing = "a_temps" | "hors_delai" | "imprecis";

/**
 * Whether a record of a day, a month or a year was in time.
 *
 * @example
 * timingOf("2025-02-01", "2024-12-31")
 * // => "hors_delai"
 * @example
 * timingOf("2024", "2024-03-31")
 * // => "imprecis"
 */
export function timingOf(date: string, dueDay: string): Timing {
  if (lastDay(date) <= dueDay) return "a_temps";
  return firstDay(date) > dueDay ? "hors_delai" : "imprecis";
}
