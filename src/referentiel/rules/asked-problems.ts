import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { WrittenNode, WrittenQuestion } from "../referentiel-files.ts";
import { asksIndicator } from "./asks-indicator.ts";
import type { RulesContext } from "./rule-context.ts";
import { toRule } from "./to-rule.ts";

interface Asked {
  readonly question: WrittenQuestion;
  readonly path: NodePath;
}

/**
 * Questions whose rule reads their indicator, and that give it none: they would have no finding at all.
 *
 * @diagnostic rule/indicateur-attendu
 */
export function askedProblems({ written, tree, placeInTree }: RulesContext): Diagnostic[] {
  if (!tree || !placeInTree) return [];
  const rules = new Map(written.regles.map((rule) => [rule.id, toRule(rule, () => undefined)]));
  const questions = [...ofQuestions(tree.questions, []), ...ofNodes(tree.noeuds, [])];
  return questions.flatMap(({ question: { id, regle = "", indicateurs = [] }, path }) => {
    const rule = rules.get(regle);
    if (!rule || indicateurs.length > 0 || !asksIndicator(rule, (other) => rules.get(other))) return [];
    return [problem("rule/indicateur-attendu", placeInTree([...path, "regle"]), { id, rule: regle })];
  });
}

function ofQuestions(questions: readonly WrittenQuestion[] = [], path: NodePath): Asked[] {
  return questions.map((question, index) => ({ question, path: [...path, "questions", index] }));
}

function ofNodes(nodes: readonly WrittenNode[] = [], path: NodePath): Asked[] {
  return nodes.flatMap((node, index) => {
    const here = [...path, "noeuds", index];
    return [...ofQuestions(node.questions, here), ...ofNodes(node.noeuds, here)];
  });
}
