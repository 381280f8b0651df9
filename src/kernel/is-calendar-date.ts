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
