import { periodWords } from "./period-words.ts";

/**
 * From a period to another, in a sentence.
 *
 * @example
 * spanWords("2014", "2019")
 * // => "de 2014 à 2019"
 * @example
 * spanWords("2016-12-31", "2019-12-31")
 * // => "du 31\u00a0décembre 2016 au 31\u00a0décembre 2019"
 * @example
 * spanWords("edition-2019", "edition-2020")
 * // => "de l’édition 2019 à l’édition 2020"
 */
export function spanWords(start: string, end: string): string {
  const words = periodWords(start);
  const [from, to] = start.startsWith("edition-")
    ? ["de l’", "à l’"]
    : words === start
      ? ["de ", "à "]
      : ["du ", "au "];
  return `${from}${words} ${to}${periodWords(end)}`;
}
