import { shownChange } from "../../compare/table-facts.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { plainDeep } from "../../french/plain-elements.ts";
import { coverageSentence } from "../../french/tallies.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { STATUSES, type Status } from "../../referentiel/rules/rule.ts";
import type { Question, ReferentielNode } from "../../referentiel/tree.ts";
import { type Labels, namesOf } from "../labels.ts";
import {
  type FindingView,
  type QuestionView,
  questionView,
  type StatusView,
  statusView,
} from "../report/findings.ts";
import { type NodeView, nodeViews, type TalliesView, talliesView } from "../report/nodes.ts";
import { type SharedView, type TargetView, targetsView } from "../report/targets.ts";
import type { TableHead } from "./parts.ts";

/** The référentiel (`referentiel`): its questions with what answers them, its tree, its targets. */
export interface TreePart {
  readonly coverage: string;
  readonly tallies: TalliesView;
  /** The statuses that something has, in their order. */
  readonly statuses: readonly StatusView[];
  /** The questions that hang on no node. */
  readonly questions: readonly TreeQuestion[];
  readonly nodes: readonly TreeNode[];
  readonly targets: {
    readonly said: string;
    readonly loose: readonly TargetView[];
    readonly shared: readonly SharedView[];
  };
}

/** A question, each of its findings with the gap table that holds its figures. */
export interface TreeQuestion extends Omit<QuestionView, "constats"> {
  readonly findings: readonly TreeFinding[];
}

export interface TreeFinding extends FindingView {
  /** The choices of the gap table that shows its figures, at its dates; null where the site has none. */
  readonly table: Readonly<Record<string, string>> | null;
}

/** A node of the contract's tree, with all that is under it. */
export interface TreeNode
  extends Pick<
    NodeView,
    "id" | "niveau" | "libelle" | "origine" | "source" | "note" | "lectures" | "decompte"
  > {
  readonly questions: readonly TreeQuestion[];
  readonly targets: readonly TargetView[];
  readonly children: readonly TreeNode[];
}

/** The référentiel of an evaluation, from the same views as its reports. */
export function treePart(evaluation: Evaluation, tables: readonly TableHead[]): TreePart {
  const { referentiel, coverage } = evaluation;
  const names = namesOf(evaluation);
  const targets = targetsView(evaluation);
  const lines = [...targets.groupes, ...targets.sans_verdict].flatMap(({ lignes }) => lignes);
  const targetOf = new Map(lines.map((one) => [one.id, one]));
  const onNode = (id: string | null): TargetView[] =>
    evaluation.targets.filter(({ node }) => node === id).flatMap((one) => targetOf.get(one.id) ?? []);
  const views = new Map(nodeViews(evaluation, names).map((view) => [view.id, view]));
  const asked = (question: Question) => treeQuestion(question, evaluation, names, tables);
  const placed = (node: ReferentielNode): TreeNode[] => {
    const view = views.get(node.id);
    if (!view) return [];
    const { id, niveau, libelle, origine, source, note, lectures, decompte } = view;
    return [
      {
        ...{ id, niveau, libelle, origine, source, note, lectures, decompte },
        questions: node.questions.map(asked),
        targets: onNode(node.id),
        children: node.children.flatMap(placed),
      },
    ];
  };
  const part: TreePart = {
    coverage: coverageSentence(coverage),
    tallies: talliesView(evaluation),
    statuses: statusesOf(evaluation).map(statusView),
    questions: referentiel.questions.map(asked),
    nodes: referentiel.nodes.flatMap(placed),
    targets: {
      said: targets.nombre === 0 ? "" : targets.decompte,
      loose: onNode(null),
      shared: targets.partagees,
    },
  };
  return typesetDeep(plainDeep(part, referentiel));
}

const statusesOf = ({ findings, targets }: Evaluation): readonly Status[] =>
  codesOf(STATUSES).filter((status) => [...findings, ...targets].some((one) => one.status === status));

function treeQuestion(
  question: Question,
  evaluation: Evaluation,
  names: Labels,
  tables: readonly TableHead[],
): TreeQuestion {
  const { constats, ...view } = questionView(question, evaluation, names);
  // A finding and its view stand in the same order.
  const own = evaluation.findings.filter((one) => one.question === question.id);
  return {
    ...view,
    findings: constats.map((finding, rank) => ({
      ...finding,
      table: tableOf(own[rank]?.indicator ?? null, evaluation, tables),
    })),
  };
}

/** The gap table that a finding reads, between the two dates that it reads. */
function tableOf(
  indicator: string | null,
  { comparisons, referentiel: { geography } }: Evaluation,
  tables: readonly TableHead[],
): TreeFinding["table"] {
  const isOwn = (one: { readonly geography: string }, id: string) =>
    id === indicator && one.geography === geography;
  const head = tables.find((one) => isOwn(one, one.indicator.id) && one.reference.kind === "epci");
  if (!head) return null;
  const read = comparisons.find((one) => isOwn(one, one.indicator));
  const change = read && shownChange(read);
  return { tableau: head.id, ...(change && { de: change.start, a: change.end }) };
}
