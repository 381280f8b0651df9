import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { besideWords } from "../../french/beside.ts";
import { commitmentWords } from "../../french/commitments.ts";
import { citedWords } from "../../french/periods.ts";
import { hasVerdict } from "../../french/targets.ts";
import { type Voice, voices } from "../../french/voices.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import type { Target, TargetFinding } from "../../referentiel/targets/target.ts";
import type { Question, Source } from "../../referentiel/tree.ts";
import { wrap } from "./text.ts";

/** What every part is shown from. */
export interface View {
  readonly evaluation: Evaluation;
  readonly width: number;
  /** Everything, or the essential only. */
  readonly detail: boolean;
}

/** What people said of a question, a target or a commitment: appreciations, corrections, residents. None erases another. */
export function humanLines(id: string, { evaluation, width }: View): string[] {
  const { referentiel, corrections, opinions } = evaluation;
  return voices(id, { appreciations: referentiel.appreciations, corrections, opinions }).map((voice) =>
    wrap(voiceLine(voice), width, "     "),
  );
}

/** « Correction (COPIL, 30 juin 2026) : … ». */
export const voiceLine = ({ nature, who, text }: Voice): string => `${nature} (${who}) : ${text}`;

/** As many targets as are shown one by one, those without a verdict too: a contract of a few is read whole. */
const FEW_TARGETS = 5;

/**
 * Whether a target is shown by itself: it has a verdict, people said something of it, all is asked for, or the contract has
 * only a few.
 */
export function isShownTarget(finding: TargetFinding, view: View): boolean {
  const { targets } = view.evaluation;
  const isOneOfFew = targets.length <= FEW_TARGETS && targets.some(({ id }) => id === finding.id);
  return view.detail || isOneOfFew || hasVerdict(finding) || humanLines(finding.id, view).length > 0;
}

/** The targets that are shown by themselves, with what they aim at and why. */
export function showTargets(
  findings: readonly TargetFinding[],
  targets: readonly Target[],
  view: View,
): string[] {
  return findings
    .filter((finding) => isShownTarget(finding, view))
    .map((finding) => showTarget(finding, targets, view));
}

function showTarget(finding: TargetFinding, targets: readonly Target[], view: View): string {
  const { id, status, why } = finding;
  const label = targets.find((target) => target.id === id)?.label ?? "";
  return [
    `   ${STATUSES[status].toUpperCase()}  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(why, view.width, "     "),
    ...humanLines(id, view),
  ].join("\n");
}

/** A commitment: who, what, by when, under whose lead. */
export function showCommitment(commitment: Commitment, view: View): string {
  const { id, label } = commitment;
  return [
    `   ENGAGEMENT  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(commitmentWords(commitment), view.width, "     "),
    ...humanLines(id, view),
  ].join("\n");
}

/** A question with its findings; what no figure answers is one line, unless all is asked for. */
export function showQuestion(question: Question, view: View): string {
  const { evaluation, width } = view;
  const found = evaluation.findings.filter((finding) => finding.question === question.id);
  const findings = found.map((finding) => showFinding(finding, view));
  return [
    wrap(`${question.id}  ${question.text}`, width),
    ...findings,
    ...humanLines(question.id, view),
  ].join("\n");
}

function showFinding({ id, status, why, beside, warnings }: Finding, { width }: View): string {
  const [first] = warnings;
  return [
    `   ${STATUSES[status].toUpperCase()}  [${id}]`,
    wrap(why, width, "     "),
    ...beside.map((one) => wrap(besideWords(one), width, "     ")),
    ...(first ? [wrap(first, width, "     ")] : []),
  ].join("\n");
}

/** What an element quotes from. */
type Quoting = Pick<Referentiel, "id" | "documents">;

/** Where an element is written: in which référentiel, document and lines; and what is to be known to read it. */
export function sourceLine(
  { source, note }: { readonly source: Source; readonly note?: string | undefined },
  { referentiel, width }: { readonly referentiel: Quoting; readonly width: number },
): string {
  const document = referentiel.documents.find(({ id }) => id === source.document);
  const where = `Source : ${document?.title ?? source.document} (${source.document}), ${citedWords(source)}`;
  return [
    `Référentiel : ${referentiel.id}`,
    wrap(where, width),
    ...(note === undefined ? [] : [wrap(`Note : ${note}`, width)]),
  ].join("\n");
}
