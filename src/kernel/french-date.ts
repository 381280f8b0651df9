/** The months, as French writes them: no capital. */
export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/**
 * A day as French prose writes it; a text that is not AAAA-MM-JJ stays as it is.
 *
 * @example
 * frenchDate("2026-02-01")
 * // => "1er\u00a0février 2026"
 */
export function frenchDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return day;
  return `${Number(date) === 1 ? "1er" : Number(date)}\u00a0${name} ${year}`;
}
