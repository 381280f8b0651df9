/**
 * The year that a period begins with; undefined when it names none ("edition-2019" says when, not of when).
 *
 * @example
 * yearOf("2019-12-31")
 * // => 2019
 * @example
 * yearOf("edition-2019")
 * // => undefined
 */
export function yearOf(period: string): number | undefined {
  const [year] = /^\d{4}(?!\d)/.exec(period) ?? [];
  return year === undefined ? undefined : Number(year);
}
