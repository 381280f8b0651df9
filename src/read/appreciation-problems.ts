import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Located } from "./read-yaml.ts";
import type { WrittenAppreciations, WrittenReferentiel } from "./referentiel-files.ts";

/** Appreciations of a question that does not exist, or that has one already: a second one would be lost in silence. */
export function appreciationProblems(
  { value: written, placeOf }: Located<WrittenAppreciations>,
  tree: WrittenReferentiel | undefined,
): Diagnostic[] {
  const known = tree && questionIds(tree.questions, tree.noeuds);
  const lines = new Map<string, number>();
  return written.appreciations.flatMap(({ question: id }, index) => {
    const place = placeOf(["appreciations", index, "question"]);
    const firstLine = lines.get(id);
    if (firstLine !== undefined) return [problem("appreciation/double", place, { id, firstLine })];
    lines.set(id, place.line ?? 0);
    if (!known || known.includes(id)) return [];
    return [problem("appreciation/question-inconnue", place, { id, suggestion: suggest(id, known) })];
  });
}

function questionIds(
  questions: WrittenReferentiel["questions"],
  nodes: WrittenReferentiel["noeuds"],
): string[] {
  return [
    ...questions.map(({ id }) => id),
    ...nodes.flatMap((node) => questionIds(node.questions ?? [], node.noeuds ?? [])),
  ];
}
