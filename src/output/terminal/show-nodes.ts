import type { NodeTally } from "../../evaluation/evaluation.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { ReferentielNode } from "../../referentiel/tree.ts";
import { isSaid, showNode } from "./show-node.ts";
import type { View } from "./view.ts";

/**
 * The contract's tree, in its words and order. A node of which there is something to read has its paragraph; the others
 * are one line each, cut at the width, with what hangs on them: a contract can have three hundred.
 */
export function showNodes(nodes: readonly ReferentielNode[], view: View): string[] {
  const paragraphs: string[] = [];
  let wasLine = false;
  for (const { text, isLine } of blocksOf(nodes, view, 0)) {
    if (isLine && wasLine) paragraphs.push(`${paragraphs.pop() ?? ""}\n${text}`);
    else paragraphs.push(text);
    wasLine = isLine;
  }
  return paragraphs;
}

interface Block {
  readonly text: string;
  readonly isLine: boolean;
}

function blocksOf(nodes: readonly ReferentielNode[], view: View, depth: number): Block[] {
  return nodes.flatMap((node) => {
    const own = isSaid(node, view)
      ? showNode(node, view).map((text) => ({ text, isLine: false }))
      : [{ text: line(node, view, depth), isLine: true }];
    return [...own, ...blocksOf(node.children, view, depth + 1)];
  });
}

function line({ id, level, label }: ReferentielNode, { evaluation, width }: View, depth: number): string {
  const tally = evaluation.tallies.nodes.find(({ node }) => node === id);
  const right = tally ? brief(tally) : "";
  const left = `${"  ".repeat(depth)}${level.toUpperCase()} ${id}  ${label}`.replaceAll(/\s/g, (space, at) =>
    at < depth * 2 ? space : " ",
  );
  const room = width - right.length - 2;
  const letters = [...left];
  const cut = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : left.padEnd(room);
  return `${cut}  ${right}`.trimEnd();
}

/** « 0/2 cibles, 12 eng. », with the status of a node that declares one. */
function brief({ questions, targets, commitments, status }: NodeTally): string {
  return [
    ...(status && status !== "non_evaluable" ? [STATUS_WORDS[status].toLowerCase()] : []),
    ...(questions.total > 0 ? [`${questions.evaluable}/${questions.total} quest.`] : []),
    ...(targets.total > 0 ? [`${targets.evaluable}/${targets.total} cibles`] : []),
    ...(commitments > 0 ? [`${commitments} eng.`] : []),
  ].join(", ");
}
