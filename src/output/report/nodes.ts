import { coverageOf, type Evaluation, type StatusTally, shownStatuses } from "../../evaluation/evaluation.ts";
import { quote } from "../../french/sources.ts";
import { criterionWords, nodeCounts } from "../../french/tallies.ts";
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
  /** Under the first level, neither it nor what hangs on it has a reading or a question: it is printed as one line. */
  readonly compact: boolean;
  /** How far a compact line is indented: 0 under the nearest heading, 4 at most. */
  readonly retrait: number;
}

/** The contract's tree, flattened in the order of the document: each node with its readings and questions. */
export function nodeViews(evaluation: Evaluation, names: Labels): readonly NodeView[] {
  const said = saidNodes(evaluation);
  const place = (node: ReferentielNode, rank: number, indent: number): NodeView[] => {
    const compact = rank > FIRST_RANK && !walkNodes([node]).some(({ id }) => said.has(id));
    const below = compact ? indent + 1 : 0;
    const view = nodeView(
      node,
      { rang: Math.min(rank, LAST_RANK), compact, retrait: Math.min(indent, DEEPEST) },
      evaluation,
      names,
    );
    return [view, ...node.children.flatMap((child) => place(child, rank + 1, below))];
  };
  return evaluation.referentiel.nodes.flatMap((node) => place(node, FIRST_RANK, 0));
}

const FIRST_RANK = 3;

const LAST_RANK = 6;

/** The style sheet has as many indents. */
const DEEPEST = 4;

/** The nodes that have a question or a reading of their own; targets are listed elsewhere, each by itself. */
function saidNodes({ referentiel, nodeFigures }: Evaluation): ReadonlySet<string> {
  const asked = walkNodes(referentiel.nodes).filter(({ questions }) => questions.length > 0);
  return new Set([...asked.map(({ id }) => id), ...nodeFigures.map(({ node }) => node)]);
}

type NodePlace = Pick<NodeView, "rang" | "compact" | "retrait">;

function nodeView(node: ReferentielNode, place: NodePlace, evaluation: Evaluation, names: Labels): NodeView {
  const tally = evaluation.tallies.nodes.find((one) => one.node === node.id);
  // The questions of a node follow it in full: only what is listed elsewhere is counted.
  const decompte = tally ? nodeCounts({ ...tally, questions: undefined }) : "";
  const lectures = evaluation.nodeFigures.filter((figure) => figure.node === node.id).map(({ text }) => text);
  return {
    id: node.id,
    ancre: anchor("noeud", node.id),
    ...place,
    niveau: capital(node.level),
    libelle: node.label,
    origine: ORIGINS[node.origin],
    source: quote(node.source, evaluation.referentiel),
    note: node.note ?? "",
    lectures,
    questions: node.questions.map((question) => questionView(question, evaluation, names)),
    decompte,
    vide:
      decompte === "" && lectures.length === 0 && node.questions.length === 0 && node.children.length === 0,
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
