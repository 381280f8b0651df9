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
