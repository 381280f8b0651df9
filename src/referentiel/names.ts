import type { Workspace } from "../data/workspace.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Located } from "../files/yaml.ts";
import type { AdoptedTarget } from "./adopted-targets.ts";
import { type ElementKind, elementsOf } from "./elements.ts";
import type { Parts } from "./read-parts.ts";
import { COMPARATOR_SUFFIX } from "./targets/target.ts";
import { areUnread, type NamingList } from "./unread-lists.ts";

/** What the names in a référentiel may refer to; undefined when the file that holds them could not be read. */
export interface Names {
  readonly documents: readonly string[] | undefined;
  readonly indicators: readonly string[];
  readonly rules: readonly string[] | undefined;
  readonly nodes: readonly string[] | undefined;
  readonly questions: readonly string[] | undefined;
  readonly targets: readonly string[] | undefined;
  readonly commitments: readonly string[] | undefined;
  /** What releves.csv may record: targets, those of shared référentiels that bind each contract, commitments, follow-up indicators, and what the rules read of it. */
  readonly measured: readonly string[] | undefined;
}

/** The names of a référentiel, file by file. */
export function namesOf(
  parts: Parts,
  workspace: Workspace,
  adopted: readonly AdoptedTarget[] | undefined,
): Names {
  const elements = elementsOf(parts);
  const ids = (...kinds: readonly ElementKind[]) =>
    elements.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const unless = (lists: readonly NamingList[], names: () => readonly string[]) =>
    areUnread(lists, parts) ? undefined : names();
  return {
    documents: unless(["documents"], () => [
      ...(parts.tree?.value.documents.map(({ id }) => id) ?? []),
      ...lostIn(parts.tree),
    ]),
    indicators: [...workspace.indicators.keys()],
    rules: unless(["regles"], () => [
      ...(parts.rules?.value.regles.map(({ id }) => id) ?? []),
      ...lostIn(parts.rules),
    ]),
    nodes: unless(["noeuds"], () => [...ids("noeud"), ...lostIn(parts.tree)]),
    questions: unless(["questions", "noeuds"], () => [...ids("question"), ...lostIn(parts.tree)]),
    targets: unless(["cibles"], () => [...ids("cible"), ...lostIn(parts.targets)]),
    commitments: unless(["engagements"], () => [...ids("engagement"), ...lostIn(parts.commitments)]),
    measured:
      adopted &&
      unless(["cibles", "engagements", "suivi_general", "regles"], () => [
        ...ids("cible", "engagement", "suivi"),
        ...[...(parts.targets?.value.cibles ?? []), ...adopted].flatMap(namesOfTarget),
        ...readByRules(parts),
        ...lostIn(parts.targets).flatMap((id) => [id, `${id}${COMPARATOR_SUFFIX}`]),
        ...lostIn(parts.commitments),
        ...lostIn(parts.rules),
      ]),
  };
}

/** What the elements that a file could not give are called: their own problems have been said. */
const lostIn = (part: Located<unknown> | undefined): readonly string[] => part?.lost ?? [];

/** Under which names a target is recorded: « faster than a group » needs the values of that group too. */
function namesOfTarget({ id, forme }: AdoptedTarget): string[] {
  return forme === "plus_vite_que" ? [id, `${id}${COMPARATOR_SUFFIX}`] : [id];
}

/** The names that the follow-up gives itself: those that a rule reads in releves.csv. */
function readByRules({ rules }: Parts): string[] {
  const terms = (rules?.value.regles ?? []).flatMap(({ termes }) => Object.values(termes ?? {}));
  return terms.flatMap((term) => term.releve?.id ?? []);
}

type Reference = Extract<
  Code,
  | "referentiel/indicateur-inconnu"
  | "referentiel/document-inconnu"
  | "referentiel/noeud-inconnu"
  | "referentiel/cible-inconnue"
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
