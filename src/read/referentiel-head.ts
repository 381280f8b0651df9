import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Workspace } from "../model/workspace.ts";
import type { Located } from "./read-yaml.ts";
import type { WrittenReferentiel } from "./referentiel-files.ts";
import { repeatedIds } from "./repeated-ids.ts";

/** What is wrong at the top of a référentiel: its identifier, its territories, its period, the sets it cites. */
export function headProblems(
  folder: string,
  { value: written, placeOf }: Located<WrittenReferentiel>,
  { territories, datasets }: Workspace,
): Diagnostic[] {
  const { id, epci, niveau_superieur: above, periode, valeurs_imprimees: printed = [], documents } = written;
  const [start = "", end = ""] = periode.split("..");
  const epcis = [...territories.values()].filter(({ kind }) => kind === "epci").map(({ code }) => code);
  const codes = [...territories.keys()];
  const names = datasets.map((dataset) => dataset.id);
  return [
    ...(id === folder ? [] : [problem("referentiel/nom-de-dossier", placeOf(["id"]), { id, folder })]),
    ...(epcis.includes(epci)
      ? []
      : [problem("epci/inconnu", placeOf(["epci"]), { code: epci, suggestion: suggest(epci, epcis) })]),
    ...(codes.includes(above)
      ? []
      : [
          problem("referentiel/territoire-inconnu", placeOf(["niveau_superieur"]), {
            code: above,
            suggestion: suggest(above, codes),
          }),
        ]),
    ...(start < end ? [] : [problem("period/invalide", placeOf(["periode"]), { value: periode })]),
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
