import type { TreeNode, TreePart, TreeQuestion } from "../output/site/tree-part.ts";

/** What a reader keeps of a référentiel: those that have a status, under one node of the first level; empty keeps all. */
export interface TreeFilter {
  readonly status: string;
  readonly node: string;
}

type Kept = Pick<TreePart, "questions" | "nodes">;

/** The questions and targets that have a status, with the nodes above them. Without a status, every node, those that are empty too. */
export function keptTree({ questions, nodes }: Kept, { status, node }: TreeFilter): Kept {
  const tops = nodes.filter(({ id }) => node === "" || id === node);
  return {
    questions: node === "" ? questions.filter((one) => hasStatus(one, status)) : [],
    nodes: status === "" ? tops : tops.flatMap((one) => keptNode(one, status)),
  };
}

function keptNode(node: TreeNode, status: string): TreeNode[] {
  const questions = node.questions.filter((one) => hasStatus(one, status));
  const targets = node.targets.filter(({ statut }) => statut.classe === status);
  const children = node.children.flatMap((child) => keptNode(child, status));
  return questions.length + targets.length + children.length === 0
    ? []
    : [{ ...node, lectures: [], questions, targets, children }];
}

/** A question has a status as soon as one of its findings has it. */
const hasStatus = ({ findings }: TreeQuestion, status: string): boolean =>
  status === "" || findings.some(({ statut }) => statut.classe === status);

/** Every question of some nodes and of those under them. */
export const questionsOf = (nodes: readonly TreeNode[]): TreeQuestion[] =>
  nodes.flatMap(({ questions, children }) => [...questions, ...questionsOf(children)]);
