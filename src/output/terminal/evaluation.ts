import { printedName } from "../../data/printed-name.ts";
import type { Evaluation, NodeTally } from "../../evaluation/evaluation.ts";
import { playedLines } from "../../french/follow-up.ts";
import { contractYears } from "../../french/periods.ts";
import { coverageSentence, nodeCounts, nodeCountsInBrief } from "../../french/tallies.ts";
import { frenchDate } from "../../kernel/french.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { type ReferentielNode, SCALES } from "../../referentiel/tree.ts";
import {
  humanLines,
  isShownTarget,
  showCommitment,
  showQuestion,
  showTargets,
  type View,
} from "./evaluation-lines.ts";
import {
  showChanges,
  showClaims,
  showCoherence,
  showPrintedBeside,
  showShared,
  showTallies,
} from "./evaluation-parts.ts";
import { wrap } from "./text.ts";

/** Whether there is something to read of a node itself: a question, an indicator, a target with a verdict, what people said. */
export function isSaid(node: ReferentielNode, view: View): boolean {
  const { targets, nodeFigures } = view.evaluation;
  return (
    view.detail ||
    node.questions.length > 0 ||
    humanLines(node.id, view).length > 0 ||
    nodeFigures.some((figure) => figure.node === node.id) ||
    targets.some((target) => target.node === node.id && isShownTarget(target, view))
  );
}

/** A node in the contract's words, how much of it could be judged, then what hangs on it; not the nodes under it. */
export function showNode(node: ReferentielNode, view: View): string[] {
  const { evaluation, width } = view;
  const { referentiel, targets, tallies, nodeFigures } = evaluation;
  const tally = tallies.nodes.find((one) => one.node === node.id);
  const own = targets.filter((target) => target.node === node.id);
  const heading = wrap(`${node.level.toUpperCase()} ${node.id}  ${node.label}`, width);
  const commitments = view.detail ? referentiel.commitments.filter((one) => one.node === node.id) : [];
  return [
    [heading, ...(tally ? [wrap(tallyWords(tally), width, "   ")] : []), ...humanLines(node.id, view)].join(
      "\n",
    ),
    ...paragraph(
      nodeFigures.filter((one) => one.node === node.id).map(({ text }) => wrap(`– ${text}`, width, "   ")),
    ),
    ...node.questions.map((question) => showQuestion(question, view)),
    ...paragraph(showTargets(own, referentiel.targets, view)),
    ...paragraph(commitments.map((one) => showCommitment(one, view))),
  ];
}

const paragraph = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join("\n")] : []);

function tallyWords(tally: NodeTally): string {
  const said = nodeCounts(tally) || "ni question, ni cible, ni engagement";
  return tally.status ? `${STATUSES[tally.status].toUpperCase()} : ${said}` : said;
}

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
  const right = tally ? nodeCountsInBrief(tally, tally.status) : "";
  const left = `${"  ".repeat(depth)}${level.toUpperCase()} ${id}  ${label}`.replaceAll(/\s/g, (space, at) =>
    at < depth * 2 ? space : " ",
  );
  const room = width - right.length - 2;
  const letters = [...left];
  const cut = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : left.padEnd(room);
  return `${cut}  ${right}`.trimEnd();
}

/** The whole evaluation in the contract's own tree, words and order; then the counts, and what to look at. */
export function showEvaluation(view: View): string {
  const { evaluation, width } = view;
  const { referentiel, changes } = evaluation;
  return [
    heading(evaluation, width),
    ...referentiel.questions.map((question) => showQuestion(question, view)),
    ...showNodes(referentiel.nodes, view),
    ...unattached(view),
    ...showShared(view),
    ...showTallies(view),
    ...showClaims(view),
    ...showPrintedBeside(view),
    ...showCoherence(view),
    ...showChanges(changes, width),
    wrap(coverageSentence(evaluation.coverage), width),
    wrap(
      `« ecarts expliquer ID » dit d’où vient un constat, une cible, un contrôle${view.detail ? "" : " ; « --detail » donne tout"}.`,
      width,
    ),
  ].join("\n\n");
}

function heading({ referentiel, epci, date }: Evaluation, width: number): string {
  const played = playedLines(referentiel).map((line) => `\n${wrap(line, width)}`);
  const { title, start, end, territory, scale } = referentiel;
  const where = epci
    ? `${printedName(epci.label)}, ${contractYears(start, end)}`
    : `Référentiel partagé, à l’échelle ${SCALES[scale]} (${territory ?? ""})`;
  return `${wrap(title, width)}${played.join("")}\n${where}\nÉvalué au ${frenchDate(date)}`;
}

/** Targets and commitments that hang on no node. */
function unattached(view: View): string[] {
  const { targets, referentiel } = view.evaluation;
  const own = showTargets(
    targets.filter(({ node }) => node === null),
    referentiel.targets,
    view,
  );
  const others = referentiel.commitments.filter(({ node }) => node === undefined);
  const commitments = view.detail ? others.map((one) => showCommitment(one, view)) : [];
  return own.length + commitments.length === 0
    ? []
    : [["SANS NŒUD DE RATTACHEMENT", ...own, ...commitments].join("\n")];
}
