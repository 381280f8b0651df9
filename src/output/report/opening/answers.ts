import type { Indicator } from "../../../data/indicator.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import type { Finding } from "../../../evaluation/finding.ts";
import { answerStatus, answerWords } from "../../../french/answers.ts";
import { providerWords } from "../../../french/lacking.ts";
import { STATUSES } from "../../../referentiel/rules/rule.ts";
import type { Question } from "../../../referentiel/tree.ts";
import { anchor, type Labels } from "../../labels.ts";
import { comparisonOf, firstOutcome, type StatusView, statusView } from "../findings.ts";
import { institutionOf } from "./matters.ts";

/** A question of the contract in one line: its answer, what it rests on, what it lacks. */
export interface AnswerView {
  readonly question: string;
  readonly ancre: string;
  readonly lignes: readonly AnswerLineView[];
}

/** The answer for one indicator, or for the question as a whole. */
export interface AnswerLineView {
  readonly indicateur: string;
  readonly statut: StatusView;
  readonly reponse: string;
  readonly phrase: string;
  /** What is said beside the verdict, in few words. */
  readonly a_cote: readonly { readonly nature: string; readonly texte: string }[];
  /** Who must provide what, where nothing answers. */
  readonly a_fournir: string;
  readonly appreciation: string;
}

/** Questions, the central ones when none are named; those that figures answer first. */
export function answerViews(
  evaluation: Evaluation,
  names: Labels,
  questions: readonly Question[] = evaluation.referentiel.questions,
): AnswerView[] {
  const views = questions.map((question) => answerView(question, evaluation, names));
  const isAnswered = ({ lignes }: AnswerView): boolean => lignes.some(({ a_fournir }) => a_fournir === "");
  return [...views.filter(isAnswered), ...views.filter((view) => !isAnswered(view))];
}

function answerView({ id, text }: Question, evaluation: Evaluation, names: Labels): AnswerView {
  const found = evaluation.findings.filter(({ question }) => question === id);
  const lines = found.map((finding) => lineOf(finding, evaluation, names));
  return {
    question: text,
    ancre: anchor("question", id),
    lignes: [
      ...lines.filter((line) => line.a_fournir === ""),
      ...lines.filter((line) => line.a_fournir !== ""),
    ],
  };
}

function lineOf(finding: Finding, evaluation: Evaluation, names: Labels): AnswerLineView {
  const { appreciation, status } = finding;
  const indicator = finding.indicator === null ? undefined : names.indicator(finding.indicator);
  const view = findingWords(finding, evaluation);
  return {
    indicateur: indicator?.shortLabel ?? "",
    statut: { ...statusView(status), texte: answerStatus(status) },
    ...view,
    a_fournir: status === "non_evaluable" ? toProvide(finding, indicator) : "",
    appreciation: appreciation
      ? `${appreciation.by} : ${STATUSES[appreciation.status].toLowerCase()}. ${appreciation.text}`
      : "",
  };
}

const findingWords = (finding: Finding, evaluation: Evaluation) => ({
  reponse: answerWords({
    ...finding,
    result: finding.trace?.result ?? null,
    counted: countedBy(finding, evaluation),
  }),
  phrase: finding.why,
  a_cote: finding.beside
    .filter(({ kind }) => kind === "rupture")
    .map(({ text, brief }) => ({ nature: "Ruptures", texte: brief ?? text })),
});

/** What the rule of a finding counts in its table. */
function countedBy(finding: Finding, evaluation: Evaluation) {
  const outcome = firstOutcome(finding.trace);
  const table = comparisonOf(finding, evaluation);
  return outcome && table ? { outcome, rows: table.rows } : undefined;
}

/** A figure comes from its producer; what no figure answers, from the committee. */
function toProvide({ rule }: Finding, indicator: Indicator | undefined): string {
  if (rule === null) return "Une appréciation du comité de pilotage";
  const producer = institutionOf(indicator?.sources[0]?.title);
  return providerWords({ producer, notByQuarter: indicator?.notByQuarter }) || "Un relevé du suivi";
}
