import type { ChangeSummary, Comparison, OutOf } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import { unitWords } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { gapWord } from "../../french/gaps.ts";
import { endThanStart } from "../../french/periods.ts";
import { quote } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import { type QpvOutcome, STATUS_WORDS, type Status } from "../../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../../referentiel/rules/trace.ts";
import { CRITERION_WORDS, ORIGIN_WORDS, type Question } from "../../referentiel/tree.ts";
import { anchor, type Labels } from "../labels.ts";
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

/** The counts that answer a reading, the absolute one always beside the relative one; none when n is zero. */
export function keyFigures(
  outcome: QpvOutcome | undefined,
  { summary }: Comparison,
  indicator: Indicator,
): readonly KeyFigure[] {
  if (!summary || !outcome) return [];
  const absolute = () => figure(summary.widenedAbsolute, absoluteWords(summary, indicator));
  const relative = () => figure(summary.widenedRelative, relativeWords(summary, indicator));
  const improved = () => figure(summary.improved, improvedWords(summary, indicator));
  const figures = {
    ecart_reduit: () => [absolute(), relative()],
    ecart_reduit_en_rapport: () => [relative(), absolute()],
    situation_amelioree: () => [improved()],
  };
  return figures[outcome]().flat();
}

function figure({ count, known, total }: OutOf, texte: string): KeyFigure[] {
  if (known === 0) return [];
  const filled = known < total ? ` (${known} QPV renseignés sur ${total})` : "";
  return [
    { nombre: String(count), sur: `QPV sur ${known}`, texte: `${count > 1 ? "ont" : "a"} ${texte}${filled}` },
  ];
}

function absoluteWords(summary: ChangeSummary, { unit, polarity }: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, polarity)} ${unitWords(unit).inWords} plus grand ${endThanStart(start, end)}`;
}

function relativeWords(summary: ChangeSummary, { polarity }: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, polarity)} plus grand ${endThanStart(start, end)} s’il est rapporté à la valeur de l’agglomération`;
}

function improvedWords({ start, end }: ChangeSummary, { polarity, caveats }: Indicator): string {
  const word = polarity === "plus_bas_mieux" ? "plus basse" : "plus haute";
  const current = caveats.some(({ text }) => /euros courants/.test(text)) ? ", en euros courants" : "";
  return `une valeur ${word} ${endThanStart(start, end)}${current}`;
}

/** A status as text and as the name of a style: never a colour alone. */
export interface StatusView {
  readonly texte: string;
  readonly classe: string;
}

/** A status ready to be laid out. */
export function statusView(status: Status): StatusView {
  return { texte: STATUS_WORDS[status], classe: status.replaceAll("_", "-") };
}

/** What a body of the contract decided, beside what was computed. */
export interface AppreciationView {
  readonly statut: StatusView;
  readonly instance: string;
  readonly date: string;
  readonly texte: string;
}

/** A finding ready to be laid out. */
export interface FindingView {
  readonly id: string;
  readonly indicateur: string;
  readonly statut: StatusView;
  readonly pourquoi: string;
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
  const figures =
    comparison && indicator ? keyFigures(firstReading(finding.trace), comparison, indicator) : [];
  const { appreciation } = finding;
  return {
    id: anchor("constat", finding.id),
    indicateur: indicator?.shortLabel ?? "",
    statut: statusView(finding.status),
    pourquoi: finding.why,
    a_lire_avec: finding.warnings.filter((warning) => !caveats.has(warning)),
    chiffres: figures,
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

function comparisonOf(finding: Finding, { comparisons, referentiel }: Evaluation): Comparison | undefined {
  return comparisons.find(
    ({ indicator, geography }) => indicator === finding.indicator && geography === referentiel.geography,
  );
}

function firstReading(trace: ConditionTrace | null): ConditionTrace["outcome"] {
  if (!trace) return undefined;
  return trace.outcome ?? trace.children.map(firstReading).find((reading) => reading !== undefined);
}

/** What people said of an element: who, when, what. */
export interface VoiceView {
  readonly nature: string;
  readonly qui: string;
  readonly texte: string;
}

/** The corrections and the residents' answers on a question, a node or a target. */
export function voiceViews(id: string, { corrections, opinions }: Evaluation): VoiceView[] {
  const corrected = corrections
    .filter(({ finding }) => finding === id || finding.startsWith(`${id}/`))
    .map(({ finding, computed, status, by, date, reason }) => ({
      nature: "Correction",
      qui: `${by}, ${frenchDate(date)}`,
      texte: `${finding} : ${STATUS_WORDS[status].toLowerCase()} au lieu de ${computed.map((one) => STATUS_WORDS[one].toLowerCase()).join(", ")}. ${reason}`,
    }));
  const residents = opinions
    .filter(({ about }) => about === id)
    .map(({ survey, date, wording, sentence }) => ({
      nature: "Habitants",
      qui: `${survey}, ${frenchDate(date)}`,
      texte: `« ${wording} » ${sentence}`,
    }));
  return [...corrected, ...residents];
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
    origine: ORIGIN_WORDS[question.origin],
    source: quote(question.source, evaluation.referentiel),
    criteres: question.criteria.map((criterion) => CRITERION_WORDS[criterion]).join(", "),
    constats: evaluation.findings
      .filter((finding) => finding.question === question.id)
      .map((finding) => findingView(finding, evaluation, names)),
    paroles: voiceViews(question.id, evaluation),
  };
}
