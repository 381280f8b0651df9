import type { Comparison } from "../compare/comparison.ts";
import { gapSeries, type SeriesPoint } from "../compare/gap-series.ts";
import { type MeanLevel, meanLevel } from "../compare/mean-level.ts";
import { printedWith, tableDigits } from "../compare/printed-digits.ts";
import { shownChange, shownPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { direction, formatGap, formatLevel } from "../data/unit.ts";
import { capital, counted } from "../kernel/french.ts";
import { perHundred } from "./headline.ts";
import { atPeriod, periodWords } from "./periods.ts";
import { subjectOf } from "./subjects.ts";

/** A number in large figures, what it is, and what it is read beside: its reference, its earlier value. */
export interface KeyNumber {
  readonly number: string;
  readonly text: string;
  readonly context: string;
}

/** The two dates of the mean over the quarters, the earlier one where it is of the same quarters. */
function endsOf(table: Comparison): { readonly start?: SeriesPoint; readonly end: SeriesPoint } | undefined {
  const shown = shownPeriods(table);
  const series = gapSeries(table, shown.at(-1));
  const [start, end] = [shown[0], shown.at(-1)].map((at) => series.mean.find(({ period }) => period === at));
  if (!end) return undefined;
  return start && start !== end ? { start, end } : { end };
}

/** The gap of the quarters to the reference at the last date of a table; undefined without one. */
export function gapNumber(table: Comparison, indicator: Indicator): KeyNumber | undefined {
  const ends = endsOf(table);
  if (!ends) return undefined;
  const { start, end } = ends;
  const printed = printedWith(indicator, tableDigits(table, shownPeriods(table), indicator).gap);
  const what = `${comparedWords(table, indicator)}, ${periodWords(end.period)}`;
  const each = isPerPerson(indicator) ? "par an et par personne* : " : "";
  const base = table.euros ? ` (euros de ${table.euros.base})` : "";
  return {
    number: formatGap(end.gap, printed),
    text: each === "" ? capital(what) : `${each}${what}`,
    context: start ? `${periodWords(start.period)} : ${formatGap(start.gap, printed)}${base}` : "",
  };
}

/** « revenu des quartiers comparé à celui de l’agglomération ». */
function comparedWords({ rows }: Comparison, indicator: Indicator): string {
  const { value, pronoun, opening } = subjectOf(indicator);
  const isOne = rows.length === 1;
  if (opening !== "")
    return `${opening}${isOne ? "quartier comparé" : "quartiers comparés"} à l’agglomération`;
  return `${value.replace(/^le /, "")} ${isOne ? "du quartier" : "des quartiers"} comparé à ${pronoun} de l’agglomération`;
}

/** Whether an amount is an income of each person of a household by its size. */
export const isPerPerson = ({ concept, unit }: Pick<Indicator, "concept" | "unit">): boolean =>
  unit === "EUR" && concept === "revenu_disponible";

/** What « par personne* » means. */
export const PER_PERSON =
  "* Par unité de consommation : revenu du ménage, après impôts et prestations, rapporté à sa taille.";

/** The ratio of an amount to that of the reference, with its earlier value and its best one; nothing for a rate. */
export function ratioNumber(table: Comparison, indicator: Indicator): KeyNumber | undefined {
  const ends = endsOf(table);
  if (!ends || indicator.unit !== "EUR") return undefined;
  const { start, end } = ends;
  const { value, pronoun, opening } = subjectOf(indicator);
  const who = table.rows.length === 1 ? "du quartier" : "des quartiers";
  const noun = opening === "" ? value.replace(/^le /, "") : `${opening}valeur`;
  return {
    number: perHundred(end.ratio),
    text: `${noun} ${who}, quand ${pronoun} de l’agglomération vaut 100, ${atPeriod(end.period)}`,
    context: start
      ? `${periodWords(start.period)} : ${whole(start)}.${bestWords(table, indicator, [start, end])}`
      : "",
  };
}

const whole = ({ ratio }: SeriesPoint): string => String(Math.round(ratio * 100));

/** The best year, where it is better than both ends as printed. */
function bestWords(table: Comparison, { polarity }: Indicator, ends: readonly SeriesPoint[]): string {
  const sign = direction(polarity) || 1;
  const { mean } = gapSeries(table, ends.at(-1)?.period);
  const [best] = mean.toSorted((one, other) => sign * (other.ratio - one.ratio));
  const isBest = best && ends.every((end) => sign * (Number(whole(best)) - Number(whole(end))) > 0);
  return isBest ? ` Au mieux ${whole(best)}, ${atPeriod(best.period)}.` : "";
}

/** The mean level of the quarters, its extent and the reference; undefined without a figure. */
export function levelNumber(
  table: Comparison,
  indicator: Indicator,
  name: (code: string) => string,
): KeyNumber | undefined {
  const period = shownPeriods(table).at(-1);
  const level = period === undefined ? undefined : meanLevel(table, period);
  if (!level) return undefined;
  const digits = tableDigits(table, [level.period], indicator);
  const printed = printedWith(indicator, digits.value);
  const words = (value: number): string => formatLevel(value, printed);
  const isOne = level.total === 1;
  const extent =
    isOne || words(level.least.value) === words(level.most.value) ? "" : extentWords(level, words, name);
  const who = isOne ? "du quartier" : "des quartiers, en moyenne";
  return {
    number: words(level.value),
    text: `${indicator.shortLabel} ${who}, ${periodWords(level.period)}${extent}`,
    context: [
      level.reference === null
        ? "Agglomération : valeur absente des données lues."
        : `Agglomération : ${formatLevel(level.reference, printedWith(indicator, digits.reference))}.`,
      ...(isOne ? [] : [`${counted(level.known, "quartier")} sur ${level.total}.`]),
      ...earlierWords(table, level, words),
    ].join(" "),
  };
}

/** A name longer than this takes the place of another line. */
const SHORT_NAME = 20;

/** From the least to the greatest, with whose they are where both names are short. */
function extentWords(
  { least, most }: MeanLevel,
  words: (value: number) => string,
  name: (code: string) => string,
): string {
  const isNamed = [least, most].every(({ territory }) => name(territory).length <= SHORT_NAME);
  const placed = ({ territory, value }: MeanLevel["least"]) =>
    isNamed ? `${words(value)} (${name(territory)})` : words(value);
  return ` ; de ${placed(least)} à ${placed(most)}${isNamed ? "" : " selon les quartiers"}`;
}

function earlierWords(table: Comparison, end: MeanLevel, words: (value: number) => string): string[] {
  const change = shownChange(table);
  const start = change ? meanLevel(table, change.start) : undefined;
  return start && start.known === end.known ? [`${periodWords(start.period)} : ${words(start.value)}.`] : [];
}
