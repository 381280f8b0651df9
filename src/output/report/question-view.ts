import type { Evaluation } from "../../evaluation/evaluation.ts";
import { quote } from "../../french/sources.ts";
import { CRITERION_WORDS, ORIGIN_WORDS, type Question } from "../../referentiel/tree.ts";
import { anchor } from "../anchor.ts";
import type { Names } from "../names.ts";
import { type FindingView, findingView } from "./finding-view.ts";
import { type VoiceView, voiceViews } from "./voice-view.ts";

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
export function questionView(question: Question, evaluation: Evaluation, names: Names): QuestionView {
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
