import type { Comparison } from "../compare/comparison.ts";
import { meanLevel } from "../compare/mean-level.ts";
import { printedWith, tableDigits } from "../compare/printed-digits.ts";
import { tableFinding } from "../compare/table-finding.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import type { ContractSoFar } from "../follow/contract-so-far.ts";
import { counted, uncapital } from "../kernel/french.ts";
import { partialWords } from "./follow-money.ts";
import { geographyWords } from "./gaps.ts";
import { headline, levelSentence } from "./headline.ts";
import { atPeriod, periodWords, spanWords } from "./periods.ts";
import type { TwoZonings } from "./zonings.ts";

/** What is published of an indicator on one zoning. */
export interface ZoningStanding {
  readonly table: Comparison;
  readonly geography: string;
  /** The dates that its table shows, one or two. */
  readonly periods: readonly string[];
  /** Whether the last of them is of a year of the contract, and whether the first is too. */
  readonly isOfContract: boolean;
  readonly isWithinContract: boolean;
}

/** An indicator on each zoning that has figures of it, the earlier zoning first; none where nothing is published. */
export interface IndicatorStanding {
  readonly indicator: Indicator;
  readonly standings: readonly ZoningStanding[];
}

/** What an evaluation half way through a contract rests on. */
export interface MidCourse {
  /** The years of the contract that have begun, and the one in the middle; null of a contract that does not say its years. */
  readonly span: { readonly start: number; readonly end: number; readonly middle: number } | null;
  readonly indicators: readonly IndicatorStanding[];
  /** Of these indicators, those known at all, in a year of the contract, and at two dates of it. */
  readonly known: number;
  readonly ofContract: number;
  readonly moved: number;
  /** Years of the contract that have begun and of which nobody entered anything. */
  readonly silentYears: readonly number[];
}

/** What is told half way through a contract, beside what its figures say. */
export interface MidCourseFacts {
  readonly course: MidCourse;
  readonly zonings: TwoZonings | undefined;
  readonly soFar: ContractSoFar | undefined;
  readonly targets: {
    readonly total: number;
    readonly reached: number;
    readonly onTrack: number;
    readonly late: number;
    readonly silent: number;
  };
  readonly questions: { readonly total: number; readonly open: number };
}

/** Half way through the contract, whether its years can be read in published figures: a headline, without a full stop. */
export function midCourseHeadline({ indicators, known, ofContract, moved }: MidCourse): string {
  const total = indicators.length;
  if (known === 0)
    return "Aucun chiffre publié ne décrit ces quartiers : l’évaluation repose sur le suivi et sur les appréciations";
  if (ofContract === 0)
    return `Aucun chiffre publié ne décrit encore une année du contrat : l’état de départ est connu pour ${ofTotal(known, total)}, ce qui a changé depuis ne l’est pour aucun`;
  if (moved === 0)
    return `${ofTotal(ofContract, total, true)} ${ofContract > 1 ? "ont" : "a"} un chiffre d’une année du contrat, aucun n’en a deux : ce qui a changé depuis le début ne se lit pas encore`;
  return `Ce qui a changé pendant le contrat se lit pour ${ofTotal(moved, total)}`;
}

/** « 2 indicateurs sur 5 », « l’indicateur suivi ». */
function ofTotal(count: number, total: number, isFirst = false): string {
  if (total === 1) return isFirst ? "L’indicateur suivi" : "l’indicateur suivi";
  return `${counted(count, "indicateur")} sur ${total}`;
}

/** What can be said half way: from where the contract starts, where its quarters stand, what was done, which targets are on their way. */
export function sayable({ course, soFar, targets }: MidCourseFacts): string[] {
  const all = course.indicators.flatMap(({ indicator, standings }) =>
    standings.map((standing) => ({ indicator, standing })),
  );
  const moved = all.filter(({ standing }) => tableFinding(standing.table) !== null);
  const start =
    moved.find(({ standing }) => (tableFinding(standing.table)?.absolute.known ?? 0) > 0) ?? moved[0];
  const latest = all.filter(({ standing }) => standing !== start?.standing).at(0);
  const now = all.find(({ standing }) => standing.geography > (start?.standing.geography ?? "")) ?? latest;
  return [
    ...(start
      ? [
          `D’où part le contrat (${geographyWords(start.standing.geography)}) : ${uncapital(headline(start.standing.table, start.indicator))}.`,
        ]
      : []),
    ...(now && now !== start
      ? [
          `Où en sont les quartiers (${geographyWords(now.standing.geography)}) : ${uncapital(levelSentence(now.standing.table, now.indicator))}`,
        ]
      : []),
    ...doneSentence(soFar),
    ...targetSentence(targets),
  ];
}

function doneSentence(soFar: ContractSoFar | undefined): string[] {
  const entered = (soFar?.years ?? []).filter(({ actions }) => actions !== null);
  const [first, last] = [entered[0], entered.at(-1)];
  if (!soFar || !first || !last) return [];
  const when = first === last ? `en ${first.year}` : spanWords(String(first.year), String(last.year));
  const retained = soFar.actions?.retained ?? 0;
  const money = soFar.money ? `, accordé : ${partialWords(soFar.money.granted)}` : "";
  return [`Ce qui a été fait ${when} : ${counted(retained, "action retenue", "actions retenues")}${money}.`];
}

function targetSentence({ total, reached, onTrack, late }: MidCourseFacts["targets"]): string[] {
  const said = [
    ...(reached > 0 ? [counted(reached, "atteinte")] : []),
    ...(onTrack > 0 ? [`${onTrack} en bonne voie`] : []),
    ...(late > 0 ? [`${late} en retard`] : []),
  ];
  return said.length === 0 ? [] : [`Cibles du contrat, ${total} en tout : ${said.join(", ")}.`];
}

/** What cannot be said half way, and why. */
export function unsayable({ course, zonings, targets, questions }: MidCourseFacts): string[] {
  return [
    ...(course.moved === 0 ? [noMoveSentence(course)] : []),
    zoningsSentence(zonings),
    ...(targets.silent > 0
      ? [
          `Où en ${targets.silent > 1 ? "sont" : "est"} ${counted(targets.silent, "cible")} sur ${targets.total} : rien n’a été relevé.`,
        ]
      : []),
    ...(questions.open > 0
      ? [
          `Ce que vaut l’action : ${counted(questions.open, "question")} sur ${questions.total} ${questions.open > 1 ? "attendent" : "attend"} une appréciation, un chiffre ou un relevé.`,
        ]
      : []),
    ...silentSentence(course.silentYears),
    "Ce que le contrat a produit : rien ici ne sépare son effet du reste.",
  ];
}

function noMoveSentence({ indicators, span }: MidCourse): string {
  const last = indicators
    .flatMap(({ standings }) => standings.map(({ periods }) => periods.at(-1) ?? ""))
    .sort()
    .at(-1);
  const since = span ? ` depuis ${span.start}` : " depuis le début du contrat";
  const why = last
    ? `le chiffre publié le plus récent est de ${periodWords(last)}`
    : "aucun chiffre n’est publié";
  return `Si les écarts ont changé${since} : ${why}.`;
}

function zoningsSentence(zonings: TwoZonings | undefined): string {
  const other = (zonings?.now ?? []).filter(({ succession }) => succession !== "inchange").length;
  const why =
    zonings && other > 0
      ? `${counted(other, "quartier")} de 2024 sur ${zonings.now.length} ${other > 1 ? "n’ont" : "n’a"} pas le périmètre d’un quartier de 2015`
      : "ce ne sont pas les mêmes territoires";
  return `Une évolution de 2015 à 2024, d’un zonage à l’autre : ${why}.`;
}

const silentSentence = (years: readonly number[]): string[] =>
  years.length === 0 ? [] : [`Ce qui a été fait en ${years.join(", ")} : rien n’est saisi.`];

/** Where the quarters of one zoning stand, for a cell: their mean gap at two dates, else their mean level beside the agglomeration. */
export function zoningWords({ table, periods }: ZoningStanding, { indicator }: IndicatorStanding): string {
  const isOne = table.rows.length === 1;
  const printed = printedWith(indicator, tableDigits(table, periods, indicator).gap);
  const mean = tableFinding(table)?.mean;
  if (mean) {
    const [from, to] = [mean.start, mean.end].map(({ gap }) => formatGap(gap, printed));
    return `Écart${isOne ? "" : " moyen"} de ${from} ${atPeriod(mean.start.period)} à ${to} ${atPeriod(mean.end.period)}`;
  }
  const last = periods.at(-1) ?? "";
  const level = meanLevel(table, last);
  if (!level) return NOTHING_ON_ZONING;
  const digits = tableDigits(table, [last], indicator);
  const shown = printedWith(indicator, digits.value);
  const beside =
    level.reference === null
      ? "agglomération non publiée"
      : `agglomération ${formatLevel(level.reference, printedWith(indicator, digits.reference))}`;
  return `${formatLevel(level.value, shown)}${isOne ? "" : " en moyenne"} ${atPeriod(last)}, ${beside}`;
}

/** A zoning of which no figure of an indicator was read. */
export const NOTHING_ON_ZONING = "Rien de publié dans les données lues";

/** What an indicator lacks for its change during the contract to be read; empty when nothing is. */
export function lackingOf({ standings }: IndicatorStanding): string {
  if (standings.some(({ isWithinContract }) => isWithinContract)) return "";
  const latest = standings.at(-1);
  if (!latest) return "Deux années du contrat, sur les quartiers de 2024 : rien n’est publié";
  const last = periodWords(latest.periods.at(-1) ?? "");
  return latest.isOfContract
    ? `Une seconde année du contrat, après ${last}, sur les ${geographyWords(latest.geography)}`
    : `Deux années du contrat sur les mêmes quartiers : la plus récente est ${last} (${geographyWords(latest.geography)})`;
}

/** « en 2027 »; empty of a contract that does not say its years. */
export const dueWords = ({ span }: MidCourse): string => (span ? `en ${span.middle}` : "");
