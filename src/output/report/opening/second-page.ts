import { isLeading, leadingRank } from "../../../compare/leading-indicators.ts";
import { shownChange, shownPeriods } from "../../../compare/table-facts.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { behindSentences, povertySentences } from "../../../french/asked-first.ts";
import { decisionSentences } from "../../../french/decisions.ts";
import { playedLines } from "../../../french/follow-up.ts";
import { noteSources } from "../../../french/short-sources.ts";
import { counted, uncapital } from "../../../kernel/french.ts";
import { compareText, cutAtWord } from "../../../kernel/text.ts";
import { allQuestions } from "../../../referentiel/tree.ts";
import type { Labels } from "../../labels.ts";
import { tablesOf } from "../all-tables.ts";
import { changesView } from "../claims.ts";
import { type ReviewView, reviewView } from "../commitment-review.ts";
import { type AnswerLineView, answerViews } from "./answers.ts";
import { linesOf, withinLines, withinParagraph } from "./fit-lines.ts";
import { openMatters } from "./matters.ts";
import { firstMatters } from "./opening.ts";
import { type OpeningTable, openingTables } from "./opening-tables.ts";

/** One row of the answers of a note: the first of a question bears it. */
export interface NoteAnswerView extends Omit<AnswerLineView, "a_cote" | "appreciation"> {
  readonly question: string;
}

/** A commitment that waits for the committee. */
export interface NoteDecisionView {
  readonly qui: string;
  readonly engagement: string;
  readonly echeance: string;
  readonly etat: string;
}

/** The second page of the note of a committee: what it holds is cut to what the page has room for, and says what it leaves out. */
export interface SecondPageView {
  readonly pauvrete: readonly string[];
  readonly decrochage: readonly string[];
  readonly reponses: readonly NoteAnswerView[];
  /** « Et 12 autres lignes : rapport annuel »; empty when all are there. */
  readonly autres_reponses: string;
  /** What the first page had no room for, of what the committee has to decide. */
  readonly a_decider: readonly string[];
  /** How many commitments want a decision, by class; empty when none does. */
  readonly engagements: string;
  readonly decisions: readonly NoteDecisionView[];
  readonly autres_decisions: string;
  /** What changed since the earlier evaluation, or that there is none. */
  readonly depuis: string;
  readonly changements: readonly string[];
  readonly autres_changements: string;
  readonly sources: string;
}

/** The page, in points: what is left between its margins once its titles, the head of the answers and single lines have their place. */
const PAGE = 500;
/** The head of a table of decisions, and the line that counts the others. */
const DECISIONS_HEAD = 46;
/** The box that says that a year is played. */
const PLAYED = 32;
const LINE = 12;
/** Above and under the text of a row. */
const ROW = 4;
/** What each part may take, in points; the answers have what the others leave. */
const MOST = { decisions: 96, changes: 84 } as const;
const LEAST_ANSWERS = 170;

const WIDE = { width: 500, size: 9 } as const;
const COLUMNS = {
  question: { width: 180, size: 9 },
  answer: { width: 296, size: 9 },
  who: { width: 112, size: 9 },
  promise: { width: 220, size: 9 },
  due: { width: 118, size: 9 },
} as const;

/** Letters of a text that a person wrote, before it is cut. */
const LONGEST = { question: 150, phrase: 260, promise: 130, who: 80, change: 150 } as const;

/** The second page of a note. `tables` are those of the first one. */
export function secondPageView(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null = null,
): SecondPageView {
  const { lead } = openingTables(evaluation, names, chosen);
  const all = decisionSentences(openMatters(evaluation, names));
  const first = new Set(firstMatters(all));
  const matters = all.filter((one) => !first.has(one));
  const poverty = povertyTables(evaluation, names);
  const said = {
    pauvrete: withinParagraph(povertySentences(poverty), { ...WIDE, lines: 3 }),
    decrochage: withinParagraph(behindSentences(lead, names.label), { ...WIDE, lines: 5 }),
  };
  const sources = noteSources(
    [lead, poverty.moved, poverty.latest].flatMap((one) => one ?? []),
    evaluation.datasets,
  );
  const changes = changesOf(evaluation);
  const answers = answersOf(evaluation, names);
  const decisions = decisionsOf(reviewView(evaluation));
  const keptMatters = withinLines(matters, { ...WIDE, lines: 3 });
  const mattersLines = keptMatters.reduce((sum, one) => sum + linesOf(one, WIDE), 0);
  const used =
    LINE * (mattersLines + textLines(said.pauvrete) + textLines(said.decrochage) + linesOf(sources, WIDE));
  const keptChanges = within(changes.lines, MOST.changes, (one) => LINE * linesOf(one, WIDE));
  const box = playedLines(evaluation.referentiel).length > 0 ? PLAYED : 0;
  const left = PAGE - box - used - keptChanges.height - (decisions.rows.length > 0 ? DECISIONS_HEAD : 0);
  const forDecisions = Math.min(left - LEAST_ANSWERS, Math.max(MOST.decisions, left - heightOf(answers)));
  const keptDecisions = within(decisions.rows, forDecisions, decisionHeight);
  const keptAnswers = within(answers, left - keptDecisions.height, answerHeight);
  return {
    ...said,
    reponses: keptAnswers.kept,
    autres_reponses: others(keptAnswers.left, "autre réponse", "rapport annuel"),
    a_decider: keptMatters,
    engagements: decisions.counts,
    decisions: keptDecisions.kept,
    autres_decisions: others(keptDecisions.left, "autre engagement", "revue des engagements"),
    depuis: changes.since,
    changements: keptChanges.kept,
    autres_changements: others(keptChanges.left, "autre verdict", "rapport annuel"),
    sources,
  };
}

const textLines = (sentences: readonly string[]): number => linesOf(sentences.join(" "), WIDE);

const others = (count: number, one: string, where: string): string =>
  count === 0 ? "" : `Et ${counted(count, one, `${one.replace("autre", "autres")}s`)} : ${where}.`;

/** The tables of poverty: that which compares two dates on the most quarters, and that of the latest date. */
function povertyTables(evaluation: Evaluation, names: Labels) {
  const all = tablesOf(evaluation).flatMap((table): OpeningTable[] => {
    const indicator = names.indicator(table.indicator);
    const isPoverty = leadingRank(table.indicator) === 0 && isLeading(table.indicator);
    return indicator && isPoverty && table.geography !== "ensemble" ? [{ table, indicator }] : [];
  });
  const known = ({ table }: OpeningTable): number => shownChange(table)?.improved.known ?? 0;
  const last = ({ table }: OpeningTable): string => shownPeriods(table).at(-1) ?? "";
  return {
    moved: all.filter((one) => known(one) > 0).toSorted((one, other) => known(other) - known(one))[0],
    latest: all.toSorted((one, other) => compareText(last(other), last(one)))[0],
  };
}

/** Every question of the contract, one row an indicator: the central ones first, and before all those that have an answer. */
function answersOf(evaluation: Evaluation, names: Labels): NoteAnswerView[] {
  const rows = answerViews(evaluation, names, allQuestions(evaluation.referentiel)).flatMap(
    ({ question, lignes }) =>
      lignes.map((line) => ({
        question: cutAtWord(question, LONGEST.question),
        indicateur: line.indicateur,
        statut: line.statut,
        reponse: line.reponse,
        phrase: line.a_fournir === "" ? cutAtWord(line.phrase, LONGEST.phrase) : "",
        a_fournir: uncapital(line.a_fournir),
      })),
  );
  return [
    ...rows.filter(({ a_fournir }) => a_fournir === ""),
    ...rows.filter(({ a_fournir }) => a_fournir !== ""),
  ];
}

function answerHeight({ question, indicateur, statut, reponse, phrase, a_fournir }: NoteAnswerView): number {
  const lines = [
    linesOf(question, COLUMNS.question) + (indicateur === "" ? 0 : linesOf(indicateur, COLUMNS.question)),
    linesOf(
      `iii ${statut.texte} ${reponse}. ${phrase} ${a_fournir === "" ? "" : `À fournir : ${a_fournir}.`}`,
      COLUMNS.answer,
    ),
  ];
  return ROW + LINE * Math.max(...lines);
}

const heightOf = (answers: readonly NoteAnswerView[]): number =>
  answers.reduce((sum, one) => sum + answerHeight(one), 0);

function decisionsOf({ a_decider }: ReviewView) {
  return {
    counts: a_decider.map(({ titre, nombre }) => `${titre} : ${nombre}`).join(" ; "),
    rows: a_decider.flatMap(({ lignes }) =>
      lignes.map(({ qui, engagement, echeance, etat }) => ({
        qui: cutAtWord(qui, LONGEST.who),
        engagement: cutAtWord(engagement, LONGEST.promise),
        echeance,
        etat,
      })),
    ),
  };
}

const decisionHeight = ({ qui, engagement, echeance, etat }: NoteDecisionView): number =>
  ROW +
  LINE *
    Math.max(
      linesOf(qui, COLUMNS.who),
      linesOf(engagement, COLUMNS.promise),
      linesOf(`${echeance}. ${etat}`, COLUMNS.due),
    );

function changesOf(evaluation: Evaluation): { readonly since: string; readonly lines: readonly string[] } {
  const changes = changesView(evaluation);
  if (!changes) return { since: "Aucune évaluation antérieure n’a été donnée : rien à comparer.", lines: [] };
  const { depuis, lignes } = changes;
  const since =
    lignes.length === 0
      ? `Depuis l’évaluation du ${depuis}, aucun verdict n’est différent.`
      : `Depuis l’évaluation du ${depuis} : ${counted(lignes.length, "verdict différent", "verdicts différents")}.`;
  return {
    since,
    lines: lignes.map(
      ({ libelle, avant, apres, causes }) =>
        `${cutAtWord(libelle, LONGEST.change)} : « ${avant} », maintenant « ${apres} » (${causes}).`,
    ),
  };
}

/** The first rows that a height has room for, and how many are left. */
function within<Row>(rows: readonly Row[], most: number, height: (row: Row) => number) {
  let used = 0;
  const end = rows.findIndex((row) => {
    const taller = used + height(row);
    if (taller > most) return true;
    used = taller;
    return false;
  });
  const kept = end < 0 ? rows : rows.slice(0, end);
  return { kept, left: rows.length - kept.length, height: used };
}
