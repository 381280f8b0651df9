import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { lineWords } from "../../french/periods.ts";
import { reasonCounts } from "../../french/targets.ts";
import { counted, frenchMoment } from "../../kernel/french.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
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
  const said = referentiel.appreciations
    .filter(({ question }) => question === id)
    .map(({ by, date, status, text }) => `appréciation (${by}, ${date}) : ${STATUS_WORDS[status]}. ${text}`);
  const corrected = corrections
    .filter(({ finding }) => finding === id || finding.startsWith(`${id}/`))
    .map(
      ({ finding, by, date, status, reason }) =>
        `correction de ${finding} (${by}, ${date}) : ${STATUS_WORDS[status]}. ${reason}`,
    );
  const residents = opinions
    .filter(({ about }) => about === id)
    .map(
      ({ survey, date, wording, sentence }) => `habitants (${survey}, ${date}) : « ${wording} » ${sentence}`,
    );
  return [...said, ...corrected, ...residents].map((text) => wrap(text, width, "     "));
}

/** Whether a target is shown by itself: it has a verdict, people said something of it, or all is asked for. */
export function isShownTarget({ id, status }: TargetFinding, view: View): boolean {
  const hasVerdict = status !== "non_evaluable" && status !== "sans_objet";
  return view.detail || hasVerdict || humanLines(id, view).length > 0;
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
    `   ${STATUS_WORDS[status].toUpperCase()}  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(why, view.width, "     "),
    ...humanLines(id, view),
  ].join("\n");
}

/** The targets without a verdict, by reason; nothing when all have one. */
export function countedByReason(findings: readonly TargetFinding[]): string[] {
  const without = findings.filter(
    ({ status, reason }) => reason !== null && (status === "non_evaluable" || status === "sans_objet"),
  );
  if (without.length === 0) return [];
  const count = counted(without.length, "cible sans verdict", "cibles sans verdict");
  return [`${count} : ${reasonCounts(without)}.`];
}

/** A commitment: who, what, by when, under whose lead. */
export function showCommitment(
  { id, label, by, commune, lead, due, duePrinted }: Commitment,
  view: View,
): string {
  const when = due === undefined ? (duePrinted ?? "sans échéance imprimée") : frenchMoment(due);
  const who = commune === undefined || by.includes(commune) ? by : `${by}, ${commune}`;
  return [
    `   ENGAGEMENT  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(`${who} ; ${when} ; pilote : ${lead ?? "non désigné"}`, view.width, "     "),
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

function showFinding({ id, status, why, warnings }: Finding, { width }: View): string {
  const first = warnings[0];
  return [
    `   ${STATUS_WORDS[status].toUpperCase()}  [${id}]`,
    wrap(why, width, "     "),
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
  const where = `Source : ${document?.title ?? source.document} (${source.document}), ${lineWords(source.lines)}`;
  return [
    `Référentiel : ${referentiel.id}`,
    wrap(where, width),
    ...(note === undefined ? [] : [wrap(`Note : ${note}`, width)]),
  ].join("\n");
}
