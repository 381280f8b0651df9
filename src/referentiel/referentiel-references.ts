import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { type Names, unknown } from "./names.ts";
import type { WrittenNode, WrittenQuestion, WrittenReferentiel } from "./referentiel-files.ts";

interface Visit {
  readonly located: Located<WrittenReferentiel>;
  readonly names: Names;
}

/** Every name of a référentiel's tree that refers to nothing, every level not declared, every question without an answer. */
export function referenceProblems(located: Located<WrittenReferentiel>, names: Names): Diagnostic[] {
  const { questions = [], noeuds } = located.value;
  const visit: Visit = { located, names };
  return [
    ...questions.flatMap((question, index) => questionProblems(question, ["questions", index], visit)),
    ...noeuds.flatMap((node, index) => nodeProblems(node, ["noeuds", index], visit)),
  ];
}

function nodeProblems(node: WrittenNode, path: NodePath, visit: Visit): Diagnostic[] {
  const { value, placeOf } = visit.located;
  return [
    ...sharedProblems(node, path, visit),
    ...unknown("referentiel/niveau-inconnu", node.niveau, value.niveaux, () => placeOf([...path, "niveau"])),
    ...(node.questions ?? []).flatMap((question, index) =>
      questionProblems(question, [...path, "questions", index], visit),
    ),
    ...(node.noeuds ?? []).flatMap((child, index) => nodeProblems(child, [...path, "noeuds", index], visit)),
  ];
}

function questionProblems(question: WrittenQuestion, path: NodePath, visit: Visit): Diagnostic[] {
  const { placeOf } = visit.located;
  const { id, regle, non_evaluable } = question;
  return [
    ...sharedProblems(question, path, visit),
    ...unknown("rule/inconnue", regle, visit.names.rules, () => placeOf([...path, "regle"])),
    ...(regle === undefined && non_evaluable === undefined
      ? [problem("referentiel/question-sans-reponse", placeOf(path), { id })]
      : []),
  ];
}

/** What nodes and questions both name: the document that prints them, the indicators that they read. */
function sharedProblems(
  { source, indicateurs = [] }: Pick<WrittenNode, "source" | "indicateurs">,
  path: NodePath,
  { located: { placeOf }, names }: Visit,
): Diagnostic[] {
  return [
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      placeOf([...path, "source", "document"]),
    ),
    ...indicateurs.flatMap((id, index) =>
      unknown("referentiel/indicateur-inconnu", id, names.indicators, () =>
        placeOf([...path, "indicateurs", index]),
      ),
    ),
  ];
}
