import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Workspace } from "../model/workspace.ts";
import type { Located } from "./read-yaml.ts";
import type { WrittenNode, WrittenQuestion, WrittenReferentiel, WrittenRules } from "./referentiel-files.ts";
import type { NodePath } from "./schema-problem.ts";

/** What the names in a référentiel may refer to. */
interface Known {
  readonly indicators: readonly string[];
  readonly documents: readonly string[];
  /** Undefined when regles.yaml could not be read: its own problem has been said. */
  readonly rules: readonly string[] | undefined;
}

type Reference = Extract<
  Code,
  "referentiel/indicateur-inconnu" | "rule/inconnue" | "referentiel/document-inconnu"
>;

interface Visit {
  readonly located: Located<WrittenReferentiel>;
  readonly known: Known;
  readonly ids: Map<string, number>;
}

/** Every name of a référentiel that refers to nothing, every identifier used twice, every question without an answer. */
export function referenceProblems(
  located: Located<WrittenReferentiel>,
  rules: WrittenRules | undefined,
  workspace: Workspace,
): Diagnostic[] {
  const { value: written } = located;
  const known: Known = {
    indicators: [...workspace.indicators.keys()],
    documents: written.documents.map(({ id }) => id),
    rules: rules?.regles.map(({ id }) => id),
  };
  const visit: Visit = { located, known, ids: new Map() };
  return [
    ...written.questions.flatMap((question, index) =>
      questionProblems(question, ["questions", index], visit),
    ),
    ...written.noeuds.flatMap((node, index) => nodeProblems(node, ["noeuds", index], visit)),
  ];
}

function nodeProblems(node: WrittenNode, path: NodePath, visit: Visit): Diagnostic[] {
  return [
    ...idProblems(node.id, [...path, "id"], visit),
    ...reference(
      "referentiel/document-inconnu",
      node.source.document,
      [...path, "source", "document"],
      visit,
    ),
    ...(node.indicateurs ?? []).flatMap((id, index) =>
      reference("referentiel/indicateur-inconnu", id, [...path, "indicateurs", index], visit),
    ),
    ...(node.questions ?? []).flatMap((question, index) =>
      questionProblems(question, [...path, "questions", index], visit),
    ),
    ...(node.noeuds ?? []).flatMap((child, index) => nodeProblems(child, [...path, "noeuds", index], visit)),
  ];
}

function questionProblems(question: WrittenQuestion, path: NodePath, visit: Visit): Diagnostic[] {
  const answered = question.regle !== undefined || question.non_evaluable !== undefined;
  const unanswered = answered
    ? []
    : [problem("referentiel/question-sans-reponse", visit.located.placeOf(path), { id: question.id })];
  return [
    ...idProblems(question.id, [...path, "id"], visit),
    ...reference(
      "referentiel/document-inconnu",
      question.source.document,
      [...path, "source", "document"],
      visit,
    ),
    ...(question.indicateurs ?? []).flatMap((id, index) =>
      reference("referentiel/indicateur-inconnu", id, [...path, "indicateurs", index], visit),
    ),
    ...(question.regle === undefined
      ? []
      : reference("rule/inconnue", question.regle, [...path, "regle"], visit)),
    ...unanswered,
  ];
}

function reference(code: Reference, id: string, path: NodePath, { located, known }: Visit): Diagnostic[] {
  const among = {
    "referentiel/indicateur-inconnu": known.indicators,
    "referentiel/document-inconnu": known.documents,
    "rule/inconnue": known.rules,
  }[code];
  return !among || among.includes(id)
    ? []
    : [problem(code, located.placeOf(path), { id, suggestion: suggest(id, among) })];
}

function idProblems(id: string, path: NodePath, { located, ids }: Visit): Diagnostic[] {
  const firstLine = ids.get(id);
  const place = located.placeOf(path);
  if (firstLine !== undefined) return [problem("referentiel/identifiant-double", place, { id, firstLine })];
  ids.set(id, place.line ?? 0);
  return [];
}
