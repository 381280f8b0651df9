import { frenchDate, MONTHS } from "./french-date.ts";

/**
 * When something was or is to be, as French prose says it of a year, a month or a day; a text that is none of them stays
 * as it is.
 *
 * @example
 * frenchMoment("2027")
 * // => "en 2027"
 * @example
 * frenchMoment("2025-06")
 * // => "en juin 2025"
 * @example
 * frenchMoment("2025-06-30")
 * // => "le 30\u00a0juin 2025"
 */
export function frenchMoment(date: string): string {
  if (/^\d{4}$/.test(date)) return `en ${date}`;
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name) return `en ${name} ${year}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `le ${frenchDate(date)}` : date;
}
