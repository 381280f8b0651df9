import { shownPeriods } from "../../../compare/table-facts.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { decisionSentences } from "../../../french/decisions.ts";
import { headline, levelSentence, NOTHING_PUBLISHED } from "../../../french/headline.ts";
import {
  gapNumber,
  isPerPerson,
  type KeyNumber,
  levelNumber,
  PER_PERSON,
  ratioNumber,
} from "../../../french/key-figures.ts";
import { lackingSentences } from "../../../french/lacking.ts";
import {
  type ChartWords,
  levelLinesWords,
  rankedGapWords,
  seriesWords,
} from "../../../french/opening-charts.ts";
import { BEFORE_CONTRACT } from "../../../french/quarter-head.ts";
import { publisherOf, shortSources } from "../../../french/short-sources.ts";
import { hasVerdict, targetHeadline } from "../../../french/targets.ts";
import { unsaidSentences } from "../../../french/unsaid.ts";
import { MONTHS } from "../../../kernel/french.ts";
import { isBeforeContract } from "../../../referentiel/starting-state.ts";
import { anchor, type Labels } from "../../labels.ts";
import { allGapRows, gapRows } from "../charts/gap-rows.ts";
import { withinLines, withinParagraph } from "./fit-lines.ts";
import { lackingFacts, openMatters } from "./matters.ts";
import { type OpeningTable, type OpeningTables, openingTables } from "./opening-tables.ts";

/** A number in large figures. */
export interface KeyFigureView {
  readonly nombre: string;
  readonly texte: string;
  readonly contexte: string;
}

/** A chart of the first page: a sentence as title, its unit, how it is read, and the whole read aloud. */
export interface OpeningChartView {
  readonly titre: string;
  readonly unite: string;
  readonly lecture: string;
  readonly source: string;
  readonly alternative: string;
  /** Whether it tells gaps that grew from those that shrank, each in its colour. */
  readonly deux_sens: boolean;
}

/** The first page: what an elected official reads in a minute. `id` is that of the table that its charts draw. */
export interface OpeningView {
  readonly id: string;
  /** « État de départ »; empty once the figures are of the contract. */
  readonly moment: string;
  /** « novembre 2026 ». */
  readonly mois: string;
  readonly titre: string;
  readonly chapeau: readonly string[];
  readonly chiffres: readonly KeyFigureView[];
  readonly serie: OpeningChartView | null;
  readonly niveaux: OpeningChartView | null;
  readonly ecarts: OpeningChartView | null;
  readonly non_dit: readonly string[];
  readonly a_decider: readonly string[];
  readonly manque: readonly string[];
  readonly notes: readonly string[];
  readonly sources: string;
}

/** Numbers of a first page. */
const MOST_NUMBERS = 3;

/** The room of each part, in points: what does not fit is left to the rest of the report. */
const ROOM = {
  chapeau: { width: 510, size: 10, lines: 2 },
  non_dit: { width: 510, size: 9.5, lines: 4 },
  a_decider: { width: 206, size: 9.5, lines: 8 },
  manque: { width: 238, size: 9.5, lines: 8 },
} as const;

/** The first page of an evaluation, each part from facts of its own. */
export function openingView(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null = null,
): OpeningView {
  const tables = openingTables(evaluation, names, chosen);
  const { lead, others } = tables;
  const last = lead && shownPeriods(lead.table).at(-1);
  const isStart = last !== undefined && isBeforeContract(last, evaluation.referentiel.contract);
  const numbers = keyNumbers(tables, names.label).slice(0, MOST_NUMBERS);
  const own = lead ? leadNumbers(lead, names.label).length : 0;
  const used = [lead, ...others.slice(0, Math.max(0, MOST_NUMBERS - own))].flatMap((one) => one ?? []);
  return {
    id: lead ? anchor("tableau", lead.table.indicator, lead.table.geography) : "",
    moment: isStart ? "État de départ" : "",
    mois: monthOf(evaluation.date),
    titre: titleOf(evaluation, lead),
    chapeau: withinParagraph(
      [
        ...(isStart ? [BEFORE_CONTRACT] : []),
        ...others.slice(0, 1).map((one) => levelSentence(one.table, one.indicator)),
      ],
      ROOM.chapeau,
    ),
    chiffres: numbers.map(({ number, text, context }) => ({
      nombre: number,
      texte: text,
      contexte: context,
    })),
    ...charts(lead, names),
    non_dit: lead ? withinParagraph(unsaid(tables, evaluation), ROOM.non_dit) : [],
    a_decider: firstMatters(decisionSentences(openMatters(evaluation, names))),
    manque: withinLines(lackingSentences(lackingFacts(evaluation, names)), ROOM.manque),
    notes: lead && isPerPerson(lead.indicator) ? [PER_PERSON] : [],
    sources: shortSources(used.map(({ table, indicator }) => ({ table, indicator }))),
  };
}

/** Of what the committee has to decide, what the first page has room for. */
export const firstMatters = (all: readonly string[]): string[] => withinLines(all, ROOM.a_decider);

/** « novembre 2026 », of a day. */
function monthOf(day: string): string {
  const [year = "", month] = day.split("-");
  return `${MONTHS[Number(month) - 1] ?? ""} ${year}`.trim();
}

function titleOf({ epci, targets }: Evaluation, lead: OpeningTable | undefined): string {
  if (lead) return headline(lead.table, lead.indicator);
  if (epci) return NOTHING_PUBLISHED;
  const bound = targets.filter(({ status }) => status !== "sans_objet");
  const judged = bound.filter(hasVerdict);
  return targetHeadline({
    total: bound.length,
    judged: judged.length,
    reached: judged.filter(({ status }) => status === "atteint").length,
  });
}

/** The gap and the ratio of the lead, then the level of each other subject; never a filler. */
function keyNumbers({ lead, others }: OpeningTables, name: (code: string) => string): KeyNumber[] {
  if (!lead) return [];
  const rest = others.map((one) => levelNumber(one.table, one.indicator, name));
  return [...leadNumbers(lead, name), ...rest.flatMap((one) => one ?? [])];
}

function leadNumbers({ table, indicator }: OpeningTable, name: (code: string) => string): KeyNumber[] {
  const gap = gapNumber(table, indicator);
  const level = ratioNumber(table, indicator) ?? levelNumber(table, indicator, name);
  return [gap, level].flatMap((one) => one ?? []);
}

function charts(lead: OpeningTable | undefined, names: Labels) {
  if (!lead) return { serie: null, niveaux: null, ecarts: null };
  const { table, indicator } = lead;
  const rows = gapRows(table, indicator, names).map(({ code, debut, fin, quartier }) => ({
    name: names.label(code),
    start: debut,
    end: fin,
    isCut: quartier.includes("…"),
  }));
  const isOne = table.rows.length === 1;
  const source = publisherOf(lead);
  const ranked = () => rankedGapWords(table, indicator, rows, allGapRows(table, indicator, names).length);
  return {
    serie: isOne ? null : chartView(seriesWords(table, indicator), source),
    niveaux: isOne ? chartView(levelLinesWords(table, indicator), source) : null,
    ecarts: isOne
      ? null
      : chartView(
          ranked(),
          source,
          rows.some(({ start }) => start !== null),
        ),
  };
}

const chartView = (
  words: ChartWords | undefined,
  source: string,
  isColoured = false,
): OpeningChartView | null =>
  words
    ? {
        titre: words.title,
        unite: words.unit,
        lecture: words.legend,
        source,
        alternative: words.aloud,
        deux_sens: isColoured,
      }
    : null;

function unsaid({ lead, asked }: OpeningTables, { referentiel }: Evaluation): readonly string[] {
  const others = asked.filter(({ table }) => table !== lead?.table);
  return lead ? unsaidSentences(lead, others, referentiel.contract) : [];
}
