import { coverageOf, type Evaluation, type StatusTally, shownStatuses } from "../../evaluation/evaluation.ts";
import { quote } from "../../french/sources.ts";
import { criterionWords, foldedNodes, nodeCounts } from "../../french/tallies.ts";
import { capital } from "../../kernel/french.ts";
import { STATUSES, type Status } from "../../referentiel/rules/rule.ts";
import { ORIGINS, type ReferentielNode, walkNodes } from "../../referentiel/tree.ts";
import { anchor, type Labels } from "../labels.ts";
import { type QuestionView, questionView } from "./findings.ts";

/** A node of the contract's tree. `rang` is the rank of its heading: 3 for the first level, 6 at most. */
export interface NodeView {
  readonly id: string;
  readonly ancre: string;
  readonly rang: number;
  readonly niveau: string;
  readonly libelle: string;
  readonly origine: string;
  readonly source: string;
  readonly note: string;
  readonly lectures: readonly string[];
  readonly questions: readonly QuestionView[];
  /** What hangs on it and under it: « 2 cibles sur 9 évaluables, 14 engagements »; empty when nothing does. */
  readonly decompte: string;
  readonly vide: boolean;
  /** Of the nodes under it that have neither reading nor question, how many of which level; empty when there is none. */
  readonly replies: string;
}

/**
 * The contract's tree, flattened in the order of the document: each node with its readings and questions. Under the first level,
 * nodes of which neither they nor what hangs on them has any are counted by the one above: what the contract says is in the contract.
 */
export function nodeViews(evaluation: Evaluation, names: Labels): readonly NodeView[] {
  const said = saidNodes(evaluation);
  const hasSaid = (node: ReferentielNode) => walkNodes([node]).some(({ id }) => said.has(id));
  const place = (node: ReferentielNode, rank: number): NodeView[] => {
    const folded = walkNodes(node.children.filter((child) => !hasSaid(child)));
    const view = nodeView(node, { rank: Math.min(rank, LAST_RANK), folded }, evaluation, names);
    return [view, ...node.children.filter(hasSaid).flatMap((child) => place(child, rank + 1))];
  };
  return evaluation.referentiel.nodes.flatMap((node) => place(node, FIRST_RANK));
}

const FIRST_RANK = 3;

const LAST_RANK = 6;

/** The nodes that have a question or a reading of their own; targets are listed elsewhere, each by itself. */
function saidNodes({ referentiel, nodeFigures }: Evaluation): ReadonlySet<string> {
  const asked = walkNodes(referentiel.nodes).filter(({ questions }) => questions.length > 0);
  return new Set([...asked.map(({ id }) => id), ...nodeFigures.map(({ node }) => node)]);
}

interface NodePlace {
  readonly rank: number;
  readonly folded: readonly ReferentielNode[];
}

function nodeView(
  node: ReferentielNode,
  { rank, folded }: NodePlace,
  evaluation: Evaluation,
  names: Labels,
): NodeView {
  const tally = evaluation.tallies.nodes.find((one) => one.node === node.id);
  // The questions of a node follow it in full: only what is listed elsewhere is counted.
  const decompte = tally ? nodeCounts({ ...tally, questions: undefined }) : "";
  const lectures = evaluation.nodeFigures.filter((figure) => figure.node === node.id).map(({ text }) => text);
  return {
    id: node.id,
    ancre: anchor("noeud", node.id),
    rang: rank,
    niveau: capital(node.level),
    libelle: node.label,
    origine: ORIGINS[node.origin],
    source: quote(node.source, evaluation.referentiel),
    // How a contract was read is for whoever checks; of an indicator, a reader must know whose choice it is.
    note: lectures.length > 0 ? (node.note ?? "") : "",
    lectures,
    questions: node.questions.map((question) => questionView(question, evaluation, names)),
    decompte,
    vide:
      decompte === "" && lectures.length === 0 && node.questions.length === 0 && node.children.length === 0,
    replies: foldedNodes(folded),
  };
}

/** Counts by criterion, then those of the targets: how many could be judged, and each status. */
export interface TalliesView {
  readonly colonnes: readonly string[];
  readonly lignes: readonly {
    readonly nom: string;
    readonly evaluables: string;
    readonly nombres: readonly string[];
  }[];
}

/**
 * The roll-up as a table; a zero is written as a dash, so that what is there is seen. A status that nothing has bears no
 * column, but those that a reader looks for.
 */
export function talliesView({ tallies, targets }: Evaluation): TalliesView {
  const { whole, criteria } = tallies;
  const rows = [
    ...criteria.map(({ criterion, findings }) => ({
      nom: `Constats, ${criterionWords(criterion)}`,
      statuses: findings,
    })),
    ...(targets.length > 0 ? [{ nom: "Cibles", statuses: whole.targetFindings }] : []),
  ];
  const held = shownStatuses(rows.map(({ statuses }) => statuses));
  return {
    colonnes: held.map((status) => STATUSES[status]),
    lignes: rows.map(({ nom, statuses }) => line(nom, statuses, held)),
  };
}

/** One unit for a whole line: a question has a finding for each of its indicators. */
function line(nom: string, statuses: StatusTally, held: readonly Status[]) {
  const { evaluable, total } = coverageOf(statuses);
  const nombres = held.map((status) => (statuses[status] === 0 ? "–" : `${statuses[status]}`));
  return { nom, evaluables: `${evaluable} sur ${total}`, nombres };
}
