import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";

/** What the names in a référentiel may refer to; undefined when the file that holds them could not be read. */
export interface KnownIds {
  readonly documents: readonly string[] | undefined;
  readonly indicators: readonly string[];
  readonly rules: readonly string[] | undefined;
  readonly nodes: readonly string[] | undefined;
  readonly questions: readonly string[] | undefined;
  readonly targets: readonly string[] | undefined;
  readonly commitments: readonly string[] | undefined;
  readonly parties: readonly string[] | undefined;
  /** What releves.csv may record: targets, those of shared référentiels that bind each contract, commitments, follow-up indicators, and what the rules read of it. */
  readonly measured: readonly string[] | undefined;
}

type Reference = Extract<
  Code,
  | "referentiel/indicateur-inconnu"
  | "referentiel/document-inconnu"
  | "referentiel/noeud-inconnu"
  | "referentiel/cible-inconnue"
  | "referentiel/partie-inconnue"
  | "referentiel/niveau-inconnu"
  | "referentiel/remplace-inconnu"
  | "record/objet-inconnu"
  | "rule/inconnue"
  | "appreciation/question-inconnue"
  | "appreciation/constat-inconnu"
>;

/** The problem of a name that refers to nothing known, with the nearest one; none when there is no name to check. */
export function unknown(
  code: Reference,
  id: string | undefined,
  known: readonly string[] | undefined,
  place: () => Place,
): Diagnostic[] {
  if (id === undefined || !known || known.includes(id)) return [];
  return [problem(code, place(), { id, suggestion: suggest(id, [...new Set(known)]) })];
}

/** The elements of a list whose identifier an earlier one has: which of them is meant cannot be guessed. */
export function repeatedIds(
  elements: readonly { readonly id: string }[],
  path: NodePath,
  placeOf: Located<unknown>["placeOf"],
): Diagnostic[] {
  const firsts = new Map<string, number>();
  return elements.flatMap(({ id }, index) => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const firstLine = placeOf([...path, first, "id"]).line ?? 0;
    return [problem("referentiel/identifiant-double", placeOf([...path, index, "id"]), { id, firstLine })];
  });
}
