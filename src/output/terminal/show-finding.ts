import type { Finding } from "../../evaluation/finding.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { Question } from "../../referentiel/tree.ts";
import { humanLines } from "./human-lines.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

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
