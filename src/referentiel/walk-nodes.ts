import type { Question, ReferentielNode } from "./tree.ts";

/**
 * Every node of a tree, parents before children, in the order of the document.
 *
 * @example
 * walkNodes([]).length
 * // => 0
 */
export function walkNodes(nodes: readonly ReferentielNode[]): ReferentielNode[] {
  return nodes.flatMap((node) => [node, ...walkNodes(node.children)]);
}

/** Every question of a référentiel: the central ones, then those of its nodes in order. */
export function allQuestions(referentiel: {
  readonly questions: readonly Question[];
  readonly nodes: readonly ReferentielNode[];
}): Question[] {
  return [...referentiel.questions, ...walkNodes(referentiel.nodes).flatMap((node) => node.questions)];
}
