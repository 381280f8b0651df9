import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { repeatedIds, unknown } from "../../referentiel/known-names.ts";
import { barometerRulesProblems } from "../barometer/barometer-rules-problems.ts";
import { collectiveProblems } from "./collective-problems.ts";
import { formProblems } from "./form-problems.ts";
import { organisationProblems } from "./organisation-problems.ts";
import { requirementProblems } from "./requirement-problems.ts";
import type { KnownToRules, WrittenBody, WrittenDates, WrittenFollowRules } from "./rules-file.ts";

/** The lists of suivi.yaml whose elements quote a document. */
const QUOTING = ["organismes", "instances", "exigences", "collectifs", "programme"] as const;

/** What its schema cannot say of suivi.yaml, all at once. */
export function followRulesProblems(located: Located<WrittenFollowRules>, known: KnownToRules): Diagnostic[] {
  const { value, placeOf } = located;
  return [
    ...organisationProblems(located, known.groups),
    ...QUOTING.flatMap((list) =>
      (value[list] ?? []).flatMap(({ source }, index) =>
        unknown("referentiel/document-inconnu", source.document, known.documents, () =>
          placeOf([list, index, "source", "document"]),
        ),
      ),
    ),
    ...(["instances", "exigences"] as const).flatMap((list) => [
      ...repeatedIds(value[list] ?? [], [list], placeOf),
      ...(value[list] ?? []).flatMap((dates, index) => datesProblems(dates, [list, index], placeOf)),
      ...(value[list] ?? []).flatMap(({ cible }, index) =>
        unknown("referentiel/cible-inconnue", cible, known.targets, () => placeOf([list, index, "cible"])),
      ),
    ]),
    ...collectiveProblems(located, known.groups, known.promisers),
    ...formProblems(located, known),
    ...(value.gouvernance ?? []).flatMap((node, index) =>
      unknown("referentiel/noeud-inconnu", node, known.nodes, () => placeOf(["gouvernance", index])),
    ),
    ...bodyProblems(located),
    ...requirementProblems(located),
    ...(value.barometre
      ? barometerRulesProblems(
          value.barometre,
          (...inside) => placeOf(["barometre", ...inside]),
          known.documents,
        )
      : []),
  ];
}

/**
 * A thing that ends before it begins.
 *
 * @diagnostic requirement/dates-inversees
 */
function datesProblems(
  { du, au }: WrittenDates,
  path: NodePath,
  placeOf: Located<unknown>["placeOf"],
): Diagnostic[] {
  if (du === undefined || au === undefined || du <= au) return [];
  return [problem("requirement/dates-inversees", placeOf([...path, "au"]), { from: du, to: au })];
}

/**
 * Bodies that must meet before one that does not exist, or before themselves.
 *
 * @diagnostic body/inconnue
 * @diagnostic body/boucle
 */
function bodyProblems({ value, placeOf, lost = [] }: Located<WrittenFollowRules>): Diagnostic[] {
  const { instances = [] } = value;
  const known = [...instances.map(({ id }) => id), ...lost];
  return instances.flatMap(({ id, avant }, index) => [
    ...unknown("body/inconnue", avant, known, () => placeOf(["instances", index, "avant"])),
    ...(precedesItself(id, instances)
      ? [problem("body/boucle", placeOf(["instances", index, "avant"]), { id })]
      : []),
  ]);
}

function precedesItself(id: string, bodies: readonly WrittenBody[]): boolean {
  const nextOf = (name: string) => bodies.find((body) => body.id === name)?.avant;
  const passed = new Set<string>();
  for (let next = nextOf(id); next !== undefined && !passed.has(next); next = nextOf(next)) {
    if (next === id) return true;
    passed.add(next);
  }
  return false;
}
