/**
 * The last day of a year, a month or a day: AAAA, AAAA-MM or AAAA-MM-JJ, in the proleptic Gregorian calendar.
 *
 * @example
 * lastDay("2024-02")
 * // => "2024-02-29"
 * @example
 * lastDay("2027")
 * // => "2027-12-31"
 */
export function lastDay(date: string): string {
  if (date.length > 7) return date;
  if (date.length < 7) return `${date}-12-31`;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/**
 * The day so many days after another, AAAA-MM-JJ; before it when the number is negative.
 *
 * @example
 * daysAfter("2024-02-28", 2)
 * // => "2024-03-01"
 */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/**
 * How many days there are from a day to another; negative when it is before.
 *
 * @example
 * daysBetween("2024-02-28", "2024-03-01")
 * // => 2
 */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

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

/**
 * The last day of a delay of one month that a day begins: the day of the same number in the next month, else the last day of that
 * month.
 *
 * @source Code de procédure civile, articles 641 and 642: a delay in months ends on the day of the same number; without one, on the
 * last day of the month
 * @example
 * monthAfter("2026-03-15")
 * // => "2026-04-15"
 * @example
 * monthAfter("2025-01-31")
 * // => "2025-02-28"
 * @example
 * monthAfter("2025-12-31")
 * // => "2026-01-31"
 */
export function monthAfter(day: string): string {
  const [year, month, number] = day.split("-").map(Number);
  const next = new Date(Date.UTC(year ?? 0, month ?? 0, 1)).toISOString().slice(0, 7);
  const last = lastDay(next);
  const same = `${next}-${String(number).padStart(2, "0")}`;
  return same < last ? same : last;
}

/**
 * The first day of a year, a month or a day: AAAA, AAAA-MM or AAAA-MM-JJ.
 *
 * @example
 * firstDay("2024-02")
 * // => "2024-02-01"
 */
export function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`;
}

/**
 * Whether a text is a year, a month or a day that exists: AAAA, AAAA-MM or AAAA-MM-JJ.
 *
 * @source Gregorian calendar (ISO 8601): 2024 is a leap year, 1900 is not
 * @example
 * isCalendarDate("2024-02-29")
 * // => true
 * @example
 * isCalendarDate("2023-02-29")
 * // => false
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/**
 * The year that a period begins with; undefined when it names none (`edition-2019` is when figures were published).
 *
 * @example
 * yearOf("2019-12-31")
 * // => 2019
 * @example
 * yearOf("edition-2019")
 * // => undefined
 */
export function yearOf(period: string): number | undefined {
  // By its characters: it is asked for millions of times, and a regular expression makes an array each time.
  let year = 0;
  for (let at = 0; at < 4; at += 1) {
    if (!isDigit(period, at)) return undefined;
    year = year * 10 + Number(period[at]);
  }
  return isDigit(period, 4) ? undefined : year;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/**
 * The year of an edition that does not date its figures; undefined for a period that does.
 *
 * @example
 * editionOf("edition-2019")
 * // => 2019
 * @example
 * editionOf("2019")
 * // => undefined
 */
export function editionOf(period: string): number | undefined {
  const [, year] = /^edition-(\d{4})$/.exec(period) ?? [];
  return year === undefined ? undefined : Number(year);
}
