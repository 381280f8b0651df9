import { formatNumber } from "./format-number.ts";

/**
 * A number and what it counts; French has the singular below two. The plural is the word with an « s » unless given.
 *
 * @example
 * counted(0, "cible")
 * // => "0 cible"
 * @example
 * counted(2, "cible évaluable", "cibles évaluables")
 * // => "2 cibles évaluables"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 0)} ${count < 2 ? one : many}`;
}
