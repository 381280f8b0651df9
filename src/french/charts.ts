import type { ChangeSummary } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatLevel } from "../data/unit.ts";
import { capital } from "../kernel/french.ts";
import { shareWords } from "./gaps.ts";
import { atPeriod, endThanStart, periodWords } from "./periods.ts";

/** A territory of a chart: its name, its value at the last date. */
interface DrawnTerritory {
  readonly name: string;
  readonly value: number | null;
}

/** What a chart shows: an indicator at one date or two, of some territories, the worst placed first. */
export interface DrawnFacts {
  readonly indicator: Indicator;
  readonly periods: readonly string[];
  readonly territories: readonly DrawnTerritory[];
}

const IN_TABLE = "Les valeurs sont dans le tableau de cet indicateur.";

/** What a chart of points shows, with its figures: read aloud in its place. */
export function dumbbellSentences(
  { indicator, periods, territories }: DrawnFacts,
  references: readonly string[],
  summary: ChangeSummary | null,
): string[] {
  const dates = periods.map(atPeriod).join(" et ");
  return [
    `Graphique à points : ${indicator.shortLabel.toLowerCase()} de ${territories.length} QPV ${dates}.`,
    ...extentSentence(territories, indicator, periods.at(-1) ?? ""),
    ...references.map((reference) => `${reference}.`),
    ...(summary && summary.widenedAbsolute.known > 0
      ? [
          `L’écart est plus grand ${endThanStart(summary.start, summary.end)} pour ${shareWords(summary.widenedAbsolute)} QPV.`,
        ]
      : []),
    IN_TABLE,
  ];
}

function extentSentence(
  territories: readonly DrawnTerritory[],
  indicator: Indicator,
  period: string,
): string[] {
  const [worst, best] = [territories.at(0), territories.at(-1)];
  if (!worst || !best) return [];
  const placed = ({ name, value }: DrawnTerritory) =>
    `${value === null ? "valeur inconnue" : formatLevel(value, indicator)} (${name})`;
  return [`${capital(atPeriod(period))}, de ${placed(worst)} à ${placed(best)}.`];
}

/** At which of the dates of a chart the value of the reference is drawn. */
export type DrawnMoment = "debut" | "fin";

/** How a chart of points is read: its marks, the order of its rows, the lines of the reference that are drawn. */
export function dumbbellLegend(
  periods: readonly string[],
  drawn: readonly DrawnMoment[],
  { polarity }: Indicator,
): string[] {
  const order = polarity === "neutre" ? "la valeur la plus basse en haut" : "le moins bien placé en haut";
  const [start = "", end] = periods.map(periodWords);
  const points =
    end === undefined ? `Point plein : ${start}` : `Cercle vide : ${start} ; point plein : ${end}`;
  return [`${points}. Un QPV par ligne, ${order}.`, ...referenceLegend(drawn, end !== undefined)];
}

/** The first row of a chart, read: « Lecture : Camus, 12 216 € en 2014 et 13 140 € en 2019. »; nothing of a chart without rows. */
export function dumbbellExample(
  { indicator, periods }: Pick<DrawnFacts, "indicator" | "periods">,
  first: { readonly name: string; readonly values: readonly (number | null)[] } | undefined,
): readonly string[] {
  const read = periods.flatMap((period, index) => {
    const value = first?.values[index];
    return typeof value === "number" ? [`${formatLevel(value, indicator)} ${atPeriod(period)}`] : [];
  });
  return first && read.length > 0 ? [`Lecture : ${first.name}, ${read.join(" et ")}.`] : [];
}

/** That a chart has no room for all: which QPV are drawn, and where the others are; nothing where all are. */
export function leftOutLegend(drawn: number, total: number): readonly string[] {
  if (drawn === total) return [];
  return [`Les ${drawn} premiers des ${total} QPV ; les autres sont dans le tableau de cet indicateur.`];
}

/** Of which date each line of the reference is, and at which it is not known; nothing where no line is drawn. */
function referenceLegend(drawn: readonly DrawnMoment[], hasTwoDates: boolean): readonly string[] {
  const [first, second] = drawn;
  if (first === undefined) return [];
  if (!hasTwoDates) return ["Trait vertical : valeur de l’agglomération."];
  if (second !== undefined)
    return ["Traits verticaux : valeur de l’agglomération, en tirets au début, continu à la fin."];
  return first === "fin"
    ? ["Trait vertical : valeur de l’agglomération à la fin (inconnue au début)."]
    : ["Trait vertical en tirets : valeur de l’agglomération au début (inconnue à la fin)."];
}

/** What a chart is told of a change of gap: whether its interval establishes it; empty where nothing tests it. */
export function establishedWord(isEstablished: boolean | undefined): string {
  if (isEstablished === undefined) return "";
  return isEstablished ? "établi" : "pas établi";
}

/** The value of the reference at a date. */
export function referenceLine(period: string, value: number, indicator: Indicator): string {
  return `Agglomération ${periodWords(period)} : ${formatLevel(value, indicator)}`;
}
