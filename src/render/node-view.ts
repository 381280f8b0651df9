import { counted } from "../kernel/counted.ts";
import { outOf } from "../kernel/out-of.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { NodeTally } from "../model/tallies.ts";
import type { ReferentielNode } from "../model/tree.ts";
import { anchor } from "./anchor.ts";
import type { Names } from "./names.ts";
import { type QuestionView, questionView } from "./question-view.ts";
import { quote } from "./quote.ts";
import { ORIGIN_WORDS } from "./words.ts";

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
}

/** The contract's tree, flattened in the order of the document: each node with its readings and questions. */
export function nodeViews(evaluation: Evaluation, names: Names): readonly NodeView[] {
  return evaluation.referentiel.nodes.flatMap((node) => withChildren(node, 3, evaluation, names));
}

function withChildren(node: ReferentielNode, rank: number, evaluation: Evaluation, names: Names): NodeView[] {
  const children = node.children.flatMap((child) => withChildren(child, rank + 1, evaluation, names));
  return [nodeView(node, Math.min(rank, 6), evaluation, names), ...children];
}

function nodeView(node: ReferentielNode, rang: number, evaluation: Evaluation, names: Names): NodeView {
  const decompte = counts(evaluation.tallies.nodes.find((tally) => tally.node === node.id));
  const lectures = evaluation.readings.filter((reading) => reading.node === node.id).map(({ text }) => text);
  return {
    id: node.id,
    ancre: anchor("noeud", node.id),
    rang,
    niveau: node.level.charAt(0).toUpperCase() + node.level.slice(1),
    libelle: node.label,
    origine: ORIGIN_WORDS[node.origin],
    source: quote(node.source, evaluation.referentiel),
    note: node.note ?? "",
    lectures,
    questions: node.questions.map((question) => questionView(question, evaluation, names)),
    decompte,
    vide:
      decompte === "" && lectures.length === 0 && node.questions.length === 0 && node.children.length === 0,
  };
}

function counts(tally: NodeTally | undefined): string {
  if (!tally) return "";
  const { targets, commitments } = tally;
  return [
    ...(targets.total > 0 ? [outOf(targets, "cible")] : []),
    ...(commitments > 0 ? [counted(commitments, "engagement")] : []),
  ].join(", ");
}
