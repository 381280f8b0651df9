import { atPeriod } from "./at-period.ts";

/**
 * The end of a span against its start, after « plus grand » or « meilleure ».
 *
 * @example
 * endThanStart("2014", "2019")
 * // => "en 2019 qu’en 2014"
 * @example
 * endThanStart("edition-2019", "edition-2020")
 * // => "dans l’édition 2020 que dans l’édition 2019"
 */
export function endThanStart(start: string, end: string): string {
  const before = atPeriod(start);
  return `${atPeriod(end)} ${/^[ae]/.test(before) ? "qu’" : "que "}${before}`;
}
