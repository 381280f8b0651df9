import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Located } from "../../files/yaml.ts";
import { repeatedIds, unknown } from "../../referentiel/known-names.ts";
import type { KnownToRules, WrittenFollowRules } from "./rules-file.ts";

/** Items of the form twice, and what the programme names that does not exist. */
export function formProblems(
  { value, placeOf }: Located<WrittenFollowRules>,
  known: KnownToRules,
): Diagnostic[] {
  const { formulaire = [], programme = [] } = value;
  const items = formulaire.flatMap(({ rubriques }) => rubriques);
  const paths = formulaire.flatMap(({ rubriques }, block) =>
    rubriques.map((_, item) => ["formulaire", block, "rubriques", item] as const),
  );
  const placeOfItem: typeof placeOf = ([, index, ...inside]) =>
    placeOf([...(paths[Number(index)] ?? []), ...inside]);
  return [
    ...repeatedIds(formulaire, ["formulaire"], placeOf),
    ...repeatedIds(items, ["items"], placeOfItem),
    ...items.flatMap(({ source }, index) =>
      unknown("referentiel/document-inconnu", source.document, known.documents, () =>
        placeOfItem(["items", index, "source", "document"]),
      ),
    ),
    ...repeatedIds(programme, ["programme"], placeOf),
    ...programme.flatMap(({ parmi, cible }, index) => [
      ...parmi.flatMap((id, at) =>
        unknown("referentiel/noeud-inconnu", id, known.nodes, () =>
          placeOf(["programme", index, "parmi", at]),
        ),
      ),
      ...unknown("referentiel/cible-inconnue", cible, known.targets, () =>
        placeOf(["programme", index, "cible"]),
      ),
    ]),
  ];
}
