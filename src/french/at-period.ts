import { periodWords } from "./period-words.ts";

/**
 * When a figure holds, in a sentence.
 *
 * @example
 * atPeriod("2019")
 * // => "en 2019"
 * @example
 * atPeriod("2019-12-31")
 * // => "au 31\u00a0décembre 2019"
 * @example
 * atPeriod("edition-2020")
 * // => "dans l’édition 2020"
 */
export function atPeriod(period: string): string {
  const words = periodWords(period);
  if (period.startsWith("edition-")) return `dans l’${words}`;
  return words === period ? `en ${words}` : `au ${words}`;
}
