import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Located } from "../files/yaml.ts";
import { type KnownIds, repeatedIds, unknown } from "./known-names.ts";
import type { Parts } from "./read-parts.ts";
import type { WrittenTarget } from "./targets/target-file.ts";
import type { WrittenReferentiel } from "./tree-file.ts";

/** What is wrong with `parties`. Targets that could not be read may be those that ask each of them. */
export function partyProblems(
  tree: Located<WrittenReferentiel>,
  { targets }: Pick<Parts, "targets">,
  names: Pick<KnownIds, "documents" | "targets">,
): Diagnostic[] {
  const isRead = names.targets !== undefined && targets?.lost === undefined;
  const unused = isRead ? unusedProblems(tree, targets?.value.cibles ?? []) : [];
  return [...nameProblems(tree, names.documents), ...unused];
}

/**
 * Groups that no target asks an answer of: they would be without effect.
 *
 * @diagnostic referentiel/partie-inutile
 */
function unusedProblems(
  { value, placeOf }: Located<WrittenReferentiel>,
  targets: readonly WrittenTarget[],
): Diagnostic[] {
  return (value.parties ?? []).flatMap(({ id }, group) =>
    targets.some(({ chaque }) => chaque === id)
      ? []
      : [problem("referentiel/partie-inutile", placeOf(["parties", group, "id"]), { id })],
  );
}

/**
 * Groups and members that bear the same identifier, the same name twice in a group, documents that are not quoted.
 *
 * @diagnostic referentiel/partie-double
 */
function nameProblems(
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
