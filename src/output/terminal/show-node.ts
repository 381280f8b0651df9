import type { NodeTally } from "../../evaluation/evaluation.ts";
import { counted, outOf } from "../../kernel/french.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { ReferentielNode } from "../../referentiel/tree.ts";
import { humanLines } from "./human-lines.ts";
import { showCommitment } from "./show-commitment.ts";
import { showQuestion } from "./show-finding.ts";
import { isShownTarget, showTargets } from "./show-targets.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** Whether there is something to read of a node itself: a question, an indicator, a target with a verdict, what people said. */
export function isSaid(node: ReferentielNode, view: View): boolean {
  const { targets, readings } = view.evaluation;
  return (
    view.detail ||
    node.questions.length > 0 ||
    humanLines(node.id, view).length > 0 ||
    readings.some((reading) => reading.node === node.id) ||
    targets.some((target) => target.node === node.id && isShownTarget(target, view))
  );
}

/** A node in the contract's words, how much of it could be judged, then what hangs on it; not the nodes under it. */
export function showNode(node: ReferentielNode, view: View): string[] {
  const { evaluation, width } = view;
  const { referentiel, targets, tallies, readings } = evaluation;
  const tally = tallies.nodes.find((one) => one.node === node.id);
  const own = targets.filter((target) => target.node === node.id);
  const heading = wrap(`${node.level.toUpperCase()} ${node.id}  ${node.label}`, width);
  const commitments = view.detail ? referentiel.commitments.filter((one) => one.node === node.id) : [];
  return [
    [heading, ...(tally ? [wrap(tallyWords(tally), width, "   ")] : []), ...humanLines(node.id, view)].join(
      "\n",
    ),
    ...paragraph(
      readings.filter((one) => one.node === node.id).map(({ text }) => wrap(`– ${text}`, width, "   ")),
    ),
    ...node.questions.map((question) => showQuestion(question, view)),
    ...paragraph(showTargets(own, referentiel.targets, view)),
    ...paragraph(commitments.map((one) => showCommitment(one, view))),
  ];
}

const paragraph = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join("\n")] : []);

/** « 7 questions sur 31 évaluables, 2 cibles sur 9 évaluables, 14 engagements ». */
function tallyWords({ questions, targets, commitments, status }: NodeTally): string {
  const parts = [
    ...(questions.total > 0 ? [outOf(questions, "question")] : []),
    ...(targets.total > 0 ? [outOf(targets, "cible")] : []),
    ...(commitments > 0 ? [counted(commitments, "engagement")] : []),
  ];
  const said = parts.length > 0 ? parts.join(", ") : "ni question, ni cible, ni engagement";
  return status ? `${STATUS_WORDS[status].toUpperCase()} : ${said}` : said;
}
