import { DEDUCED_WORDS } from "./deduced-words.ts";
import { periodWords } from "./period-words.ts";

/**
 * Some dates as a title prints them, with the caution that goes with those that were deduced from an edition.
 *
 * @example
 * datedWords(["2014", "2019"], new Set())
 * // => "2014 et 2019"
 * @example
 * datedWords(["2019-12-31"], new Set(["2019-12-31"]))
 * // => "31\u00a0décembre 2019 (date déduite de l’édition)"
 */
export function datedWords(periods: readonly string[], deduced: ReadonlySet<string>): string {
  const count = periods.filter((period) => deduced.has(period)).length;
  const words = periods.map(periodWords);
  if (count === 0) return words.join(" et ");
  if (count === periods.length)
    return `${words.join(" et ")} (${count > 1 ? DEDUCED_WORDS.several : DEDUCED_WORDS.one})`;
  return periods
    .map((period, index) => (deduced.has(period) ? `${words[index]} (${DEDUCED_WORDS.one})` : words[index]))
    .join(" et ");
}
