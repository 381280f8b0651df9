import type { Code } from "../diagnostics/catalogue.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
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
  | "body/inconnue"
  | "organisation/inconnue"
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
    return [alreadyTaken(id, placeOf([...path, index, "id"]), placeOf([...path, first, "id"]))];
  });
}

/**
 * The problem of an identifier that another element bears, in the same file or in another of the folder, or of the contract
 * that a played year is of.
 *
 * @diagnostic referentiel/identifiant-double
 * @diagnostic referentiel/identifiant-ailleurs
 */
export function alreadyTaken(id: string, place: Place, first: Place): Diagnostic {
  const line = first.line ?? 0;
  return first.file === place.file
    ? problem("referentiel/identifiant-double", place, { id, firstLine: line })
    : problem("referentiel/identifiant-ailleurs", place, { id, file: nameBeside(first, place), line });
}

/** The name of a file as it is told from that of a place: with its folder when both are called the same. */
function nameBeside(one: Place, other: Place): string {
  const [name = "", folder = ""] = one.file.split("/").toReversed();
  return other.file.endsWith(`/${name}`) ? `${folder}/${name}` : name;
}

/** Where a line stands that contradicts that of a place: « à la ligne 4 », with its file when it is another one. */
export function lineBeside(one: Place, other: Place): Clause {
  const line = one.line ?? 0;
  return one.file === other.file
    ? clause("a_la_ligne", { line })
    : clause("dans_le_fichier", { file: nameBeside(one, other), line });
}
