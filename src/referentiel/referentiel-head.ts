import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Located } from "../files/yaml.ts";
import type { WrittenReferentiel } from "./referentiel-files.ts";
import { repeatedIds } from "./repeated-ids.ts";

/**
 * What is wrong at the top of a référentiel: its identifier, its territories, its period, the sets it cites. What its scale
 * asks for is said by `scopeProblems`. `known` are the folders of all the référentiels.
 */
export function headProblems(
  folder: string,
  { value: written, placeOf, lacks }: Located<WrittenReferentiel>,
  { territories, datasets }: Workspace,
  known: readonly string[],
): Diagnostic[] {
  const { epci, niveau_superieur: above, valeurs_imprimees: printed = [], documents } = written;
  const epcis = [...territories.values()].filter(({ kind }) => kind === "epci").map(({ code }) => code);
  const codes = [...territories.keys()];
  const names = datasets.map((dataset) => dataset.id);
  return [
    ...(lacks?.has("id") ? [] : idProblems(written.id, folder, known, () => placeOf(["id"]))),
    ...(epci === undefined || epcis.includes(epci)
      ? []
      : [problem("epci/inconnu", placeOf(["epci"]), { code: epci, suggestion: suggest(epci, epcis) })]),
    ...(above === undefined || codes.includes(above)
      ? []
      : [
          problem("referentiel/territoire-inconnu", placeOf(["niveau_superieur"]), {
            code: above,
            suggestion: suggest(above, codes),
          }),
        ]),
    ...periodProblems(written.periode, () => placeOf(["periode"])),
    ...printed.flatMap((name, index) =>
      names.includes(name)
        ? []
        : [
            problem("referentiel/jeu-inconnu", placeOf(["valeurs_imprimees", index]), {
              id: name,
              suggestion: suggest(name, names),
            }),
          ],
    ),
    ...repeatedIds(documents, ["documents"], placeOf),
  ];
}

/** A référentiel is found by the name of its folder: its identifier must be that one, and no other folder's. */
function idProblems(
  id: string,
  folder: string,
  known: readonly string[],
  place: () => Diagnostic["place"],
): Diagnostic[] {
  if (id === folder) return [];
  return known.includes(id)
    ? [problem("referentiel/identifiant-pris", place(), { id, folder })]
    : [problem("referentiel/nom-de-dossier", place(), { id, folder })];
}

function periodProblems(period: string | undefined, place: () => Diagnostic["place"]): Diagnostic[] {
  const [start = "", end = ""] = period?.split("..") ?? [];
  return period === undefined || start < end ? [] : [problem("period/invalide", place(), { value: period })];
}
