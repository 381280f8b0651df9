import { frenchDate } from "../kernel/french.ts";

/**
 * A period as it is printed: a year as it is, a day as French writes it, an edition in words.
 *
 * @example
 * periodWords("edition-2023")
 * // => "édition 2023"
 * @example
 * periodWords("2019-12-31")
 * // => "31\u00a0décembre 2019"
 */
export function periodWords(period: string): string {
  return frenchDate(period.replace(/^edition-/, "édition "));
}
