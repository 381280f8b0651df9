import type { FigureSource } from "../compare/level-facts.ts";
import type { Dataset } from "../data/workspace.ts";
import { addressFile } from "../kernel/addresses.ts";
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

/**
 * What a printed value was at two dates: that it is the same where it prints the same.
 *
 * @example
 * passesWords("12 %", "14 %")
 * // => "passe de 12 % à 14 %"
 * @example
 * passesWords("12 %", "12 %")
 * // => "est de 12 % aux deux dates"
 */
export const passesWords = (from: string, to: string): string =>
  from === to ? `est de ${to} aux deux dates` : `passe de ${from} à ${to}`;

/**
 * The years of a contract, as a title says them: one of them where there is one.
 *
 * @example
 * contractYears("2014", "2019")
 * // => "2014-2019"
 * @example
 * contractYears("2021", "2021")
 * // => "2021"
 */
export const contractYears = (start: string, end: string): string =>
  start === end ? periodWords(start) : `${start}-${end}`;

/**
 * Something that lies between two periods, in a sentence.
 *
 * @example
 * betweenWords("2014", "2019")
 * // => "entre 2014 et 2019"
 * @example
 * betweenWords("edition-2019", "edition-2020")
 * // => "entre l’édition 2019 et l’édition 2020"
 */
export function betweenWords(start: string, end: string): string {
  const words = periodWords(start);
  const article = start.startsWith("edition-") ? "l’" : words === start ? "" : "le ";
  return `entre ${article}${words} et ${article}${periodWords(end)}`;
}

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

/**
 * The page and the lines of a source, as a sentence names them: one or several, or none given.
 *
 * @example
 * citedWords({ lines: "18" })
 * // => "ligne 18"
 * @example
 * citedWords({ pages: "42-45", lines: "2255-2260" })
 * // => "pages 42-45, lignes 2255-2260"
 */
export function citedWords({
  pages,
  lines,
}: {
  readonly pages?: string | undefined;
  readonly lines?: string | undefined;
}): string {
  const named = (noun: string, numbers: string | undefined): string[] =>
    numbers === undefined ? [] : [`${noun}${/^\d+$/.test(numbers) ? "" : "s"} ${numbers}`];
  return [...named("page", pages), ...named("ligne", lines)].join(", ") || "lignes non données";
}

/** The caution that goes with one date, or several, that no producer wrote. */
export const DEDUCED_WORDS = {
  one: "date déduite de l’édition",
  several: "dates déduites de l’édition",
} as const;

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

/** Whether the period of a figure was deduced from the edition of the file that holds it, as some sets say. */
export function isDeducedIn(datasets: readonly Dataset[]): (figure: FigureSource) => boolean {
  const byFile = new Map(
    datasets.flatMap(({ resources }) =>
      resources.flatMap(({ path, deduced }) => (deduced ? [[path, new Set(deduced)] as const] : [])),
    ),
  );
  return ({ address, period }) => byFile.get(addressFile(address))?.has(period) ?? false;
}

/** The periods of some figures that no producer wrote: they were deduced from the edition of the file that holds them. */
export function deducedPeriods(
  figures: readonly FigureSource[],
  datasets: readonly Dataset[],
): ReadonlySet<string> {
  return new Set(figures.filter(isDeducedIn(datasets)).map(({ period }) => period));
}
