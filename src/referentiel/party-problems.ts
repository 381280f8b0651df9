import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Located } from "../files/yaml.ts";
import { repeatedIds, unknown } from "./known-names.ts";
import type { WrittenReferentiel } from "./tree-file.ts";

/**
 * Groups and members that bear the same identifier, the same name twice in a group, documents that are not quoted.
 *
 * @diagnostic referentiel/partie-double
 */
export function partyProblems(
  { value, placeOf }: Located<WrittenReferentiel>,
  documents: readonly string[] | undefined,
): Diagnostic[] {
  const { parties = [] } = value;
  return [
    ...repeatedIds(parties, ["parties"], placeOf),
    ...parties.flatMap(({ membres, source }, group) => [
      ...repeatedIds(membres, ["parties", group, "membres"], placeOf),
      ...membres.flatMap(({ nom }, index) =>
        membres.findIndex((other) => other.nom === nom) === index
          ? []
          : [
              problem("referentiel/partie-double", placeOf(["parties", group, "membres", index, "nom"]), {
                name: nom,
              }),
            ],
      ),
      ...unknown("referentiel/document-inconnu", source.document, documents, () =>
        placeOf(["parties", group, "source", "document"]),
      ),
    ]),
  ];
}
