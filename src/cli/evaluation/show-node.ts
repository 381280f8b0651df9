import { counted } from "../../kernel/counted.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { NodeTally } from "../../model/tallies.ts";
import type { ReferentielNode } from "../../model/tree.ts";
import { STATUS_WORDS } from "../../model/words.ts";
import { wrap } from "../wrap.ts";
import { showCommitment } from "./show-commitment.ts";
import { showQuestion } from "./show-finding.ts";
import { showTargets } from "./show-targets.ts";
import type { View } from "./view.ts";

/** A node in the contract's words, how much of it could be judged, then what hangs on it and the nodes under it. */
export function showNode(node: ReferentielNode, view: View): string[] {
  const { evaluation, width } = view;
  const { referentiel, targets, tallies } = evaluation;
  const tally = tallies.nodes.find((one) => one.node === node.id);
  const own = targets.filter((target) => target.node === node.id);
  const heading = wrap(`${node.level.toUpperCase()} ${node.id}  ${node.label}`, width);
  const commitments = referentiel.commitments.filter((one) => one.node === node.id);
  return [
    [heading, ...(tally ? [wrap(tallyWords(tally), width, "   ")] : [])].join("\n"),
    ...node.questions.map((question) => showQuestion(question, view)),
    ...paragraphs(showTargets(own, referentiel.targets, view)),
    ...paragraphs(view.detail ? commitments.map((one: Commitment) => showCommitment(one, view)) : []),
    ...node.children.flatMap((child) => showNode(child, view)),
  ];
}

const paragraphs = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join("\n")] : []);

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

/** « 2 cibles sur 9 évaluables ». */
export function outOf(
  { evaluable, total }: { readonly evaluable: number; readonly total: number },
  noun: string,
): string {
  return `${counted(evaluable, noun)} sur ${total} ${evaluable < 2 ? "évaluable" : "évaluables"}`;
}
