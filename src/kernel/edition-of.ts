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
