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
