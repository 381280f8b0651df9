import type { Comparison } from "../../compare/comparison.ts";
import { onlyTerritories } from "../../compare/select-rows.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { BESIDE_KINDS } from "../../french/beside.ts";
import { outcomeCounts } from "../../french/outcome-counts.ts";
import { quote } from "../../french/sources.ts";
import { voices } from "../../french/voices.ts";
import { frenchDate } from "../../kernel/french.ts";
import { STATUSES, type Status } from "../../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../../referentiel/rules/trace.ts";
import { allQuestions, CRITERIA, ORIGINS, type Question } from "../../referentiel/tree.ts";
import { anchor, type Labels, namesOf } from "../labels.ts";
import {
  type RuleView,
  ruleView,
  type SupportView,
  supportViews,
  type TraceLine,
  traceLines,
} from "./trace.ts";

/** A count in large figures and the words that complete it. */
export interface KeyFigure {
  readonly nombre: string;
  readonly sur: string;
  readonly texte: string;
}

/** A status as text and as the name of a style: never a colour alone. */
export interface StatusView {
  readonly texte: string;
  readonly classe: string;
}

/** A status ready to be laid out. */
export function statusView(status: Status): StatusView {
  return { texte: STATUSES[status], classe: status.replaceAll("_", "-") };
}

/** What a body of the contract decided, beside what was computed. */
export interface AppreciationView {
  readonly statut: StatusView;
  readonly instance: string;
  readonly date: string;
  readonly texte: string;
}

/** A sentence beside a verdict. On the first page, what several verdicts share is said once. */
export interface BesideView {
  readonly nature: string;
  readonly texte: string;
  /** The same in few words, for the first page. */
  readonly bref: string;
  readonly est_commun: boolean;
}

/** A finding ready to be laid out. */
export interface FindingView {
  readonly id: string;
  readonly indicateur: string;
  readonly statut: StatusView;
  readonly pourquoi: string;
  /** What is said beside the verdict: each with what it is about. */
  readonly a_cote: readonly BesideView[];
  readonly a_lire_avec: readonly string[];
  readonly chiffres: readonly KeyFigure[];
  readonly regle: RuleView | null;
  readonly trace: readonly TraceLine[];
  readonly appuis: readonly SupportView[];
  readonly appreciation: AppreciationView | null;
}

/** A computed finding with its trace, and the human appreciation beside it when there is one. */
export function findingView(finding: Finding, evaluation: Evaluation, names: Labels): FindingView {
  const indicator = finding.indicator === null ? undefined : names.indicator(finding.indicator);
  const caveats = new Set(indicator?.caveats.map(({ text }) => text));
  const comparison = comparisonOf(finding, evaluation);
  const counts =
    comparison && indicator ? outcomeCounts(firstOutcome(finding.trace), comparison, indicator) : [];
  const { appreciation } = finding;
  return {
    id: anchor("constat", finding.id),
    indicateur: indicator?.shortLabel ?? "",
    statut: statusView(finding.status),
    pourquoi: finding.why,
    a_cote: finding.beside.map(({ kind, text, brief }) => ({
      nature: BESIDE_KINDS[kind],
      texte: text,
      bref: brief ?? text,
      est_commun: kind === "depart" || kind === "convention",
    })),
    a_lire_avec: finding.warnings.filter((warning) => !caveats.has(warning)),
    chiffres: counts.map(({ count, outOf, text }) => ({ nombre: count, sur: outOf, texte: text })),
    regle: ruleView(finding, evaluation.referentiel),
    trace: traceLines(finding.trace, evaluation.referentiel),
    appuis: supportViews(finding, evaluation, names),
    appreciation: appreciation && {
      statut: statusView(appreciation.status),
      instance: appreciation.by,
      date: frenchDate(appreciation.date),
      texte: appreciation.text,
    },
  };
}

/** The table that a finding reads: of the QPV that its question names, when it names some. */
export function comparisonOf(
  finding: Finding,
  { comparisons, referentiel }: Evaluation,
): Comparison | undefined {
  const table = comparisons.find(
    ({ indicator, geography }) => indicator === finding.indicator && geography === referentiel.geography,
  );
  const question = allQuestions(referentiel).find(({ id }) => id === finding.question);
  return table && onlyTerritories(table, question?.qpv);
}

/** What a rule counts first of each QPV; undefined when it counts none. */
export function firstOutcome(trace: ConditionTrace | null): ConditionTrace["outcome"] {
  if (!trace) return undefined;
  return trace.outcome ?? trace.children.map(firstOutcome).find((outcome) => outcome !== undefined);
}

/** What people said of an element: who, when, what. */
export interface VoiceView {
  readonly nature: string;
  readonly qui: string;
  readonly texte: string;
}

/** What people said of a target or a node; of a question, whose findings bear its appreciation, without that one. */
export function voiceViews(id: string, evaluation: Evaluation, isQuestion = false): VoiceView[] {
  const { referentiel, corrections, opinions } = evaluation;
  const appreciations = isQuestion ? [] : referentiel.appreciations;
  // What residents of one quarter were asked bears its code.
  const { label } = namesOf(evaluation);
  const named = (text: string): string =>
    text.replaceAll(/\((Q[NP]\w+)\) »/g, (_, code: string) => `(${label(code)}) »`);
  return voices(id, { appreciations, corrections, opinions }).map(({ nature, who, text }) => ({
    nature,
    qui: who,
    texte: named(text),
  }));
}

/** A question of the contract with its findings. */
export interface QuestionView {
  readonly id: string;
  readonly ancre: string;
  readonly texte: string;
  readonly origine: string;
  readonly source: string;
  readonly criteres: string;
  readonly constats: readonly FindingView[];
  /** Corrections and residents' answers, beside the findings: none erases another. */
  readonly paroles: readonly VoiceView[];
}

/** A question ready to be laid out, with every finding that answers it. */
export function questionView(question: Question, evaluation: Evaluation, names: Labels): QuestionView {
  return {
    id: question.id,
    ancre: anchor("question", question.id),
    texte: question.text,
    origine: ORIGINS[question.origin],
    source: quote(question.source, evaluation.referentiel),
    criteres: question.criteria.map((criterion) => CRITERIA[criterion]).join(", "),
    constats: evaluation.findings
      .filter((finding) => finding.question === question.id)
      .map((finding) => findingView(finding, evaluation, names)),
    paroles: voiceViews(question.id, evaluation, true),
  };
}

/** A question with the findings that a rule gave, for whoever checks how. */
export interface CalculationView {
  readonly question: string;
  readonly constats: readonly FindingView[];
}

/** Every question that a rule answers, in the order of the référentiel. */
export const calculationViews = (evaluation: Evaluation, names: Labels): CalculationView[] =>
  allQuestions(evaluation.referentiel)
    .map((question) => questionView(question, evaluation, names))
    .map(({ texte, constats }) => ({
      question: texte,
      constats: constats.filter(({ regle }) => regle !== null),
    }))
    .filter(({ constats }) => constats.length > 0);
