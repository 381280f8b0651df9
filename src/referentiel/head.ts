import { withPassages } from "../data/bridged-observations.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Located } from "../files/yaml.ts";
import { epciHint } from "../workspace/find-epci.ts";
import { repeatedIds, unknown } from "./known-names.ts";
import type { ReferentielScope, WrittenReferentiel } from "./tree-file.ts";

/**
 * What is wrong at the top of a référentiel: its identifier, its territories, its period, the sets it cites. What its scale
 * asks for is said by `scopeProblems`. `known` are the folders of all the référentiels.
 */
export function headProblems(
  folder: string,
  { value: written, placeOf, lacks }: Located<WrittenReferentiel>,
  workspace: Workspace,
  known: readonly string[],
): Diagnostic[] {
  const { epci, niveau_superieur: above, valeurs_imprimees: printed = [], documents } = written;
  const { datasets, indicators } = workspace;
  const { territories } = epci === undefined ? workspace : withPassages(workspace, epci);
  const names = datasets.map((dataset) => dataset.id);
  return [
    ...(lacks?.has("id") ? [] : idProblems(written.id, folder, known, () => placeOf(["id"]))),
    ...(epci === undefined || territories.get(epci)?.kind === "epci"
      ? []
      : [problem("epci/inconnu", placeOf(["epci"]), { code: epci, suggestion: epciHint(epci, workspace) })]),
    ...(above === undefined || territories.has(above)
      ? []
      : [
          problem("referentiel/territoire-inconnu", placeOf(["niveau_superieur"]), {
            code: above,
            suggestion: suggest(above, [...territories.keys()]),
          }),
        ]),
    ...periodProblems(written.periode, () => placeOf(["periode"])),
    ...Object.entries(written.periodes ?? {}).flatMap(([id, period]) => [
      ...unknown("referentiel/indicateur-inconnu", id, [...indicators.keys()], () =>
        placeOf(["periodes"], id),
      ),
      ...periodProblems(period, () => placeOf(["periodes", id])),
    ]),
    ...(written.indicateurs ?? []).flatMap((id, index) =>
      unknown("referentiel/indicateur-inconnu", id, [...indicators.keys()], () =>
        placeOf(["indicateurs", index]),
      ),
    ),
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
  // One year twice: levels are shown, and no change is read.
  return period === undefined || (start <= end && start !== "")
    ? []
    : [problem("period/invalide", place(), { value: period })];
}

/** What only a contract has: QPV are compared there, and nowhere else. */
const OF_CONTRACT = ["epci", "niveau_superieur", "geographie", "periode"] as const;

/** How the territory of a shared référentiel is written, and an example of it. */
const TERRITORIES: Readonly<
  Record<Exclude<ReferentielScope, "contractuelle">, readonly [form: RegExp, example: string]>
> = {
  departementale: [/^DEP-(?:\d{2}|2[AB]|97\d)$/, "DEP-59"],
  regionale: [/^REG-\d{2}$/, "REG-32"],
  nationale: [/^(?:METRO|FRANCE)$/, "METRO"],
};

/**
 * Keys that the scale of a référentiel asks for or excludes: a contract has an EPCI and a period, a shared référentiel has
 * a territory and takes over no other.
 *
 * @diagnostic referentiel/portee-demande
 * @diagnostic referentiel/portee-exclut
 * @diagnostic referentiel/territoire-de-portee
 */
export function scopeProblems({
  value: written,
  placeOf,
  lacks = new Set(),
}: Located<WrittenReferentiel>): Diagnostic[] {
  if (lacks.has("portee")) return [];
  const { portee: scale = "contractuelle", territoire } = written;
  const isContract = scale === "contractuelle";
  const needed = isContract ? OF_CONTRACT : (["territoire"] as const);
  const excluded = isContract
    ? (["territoire"] as const)
    : ([...OF_CONTRACT, "periodes", "indicateurs", "reprend"] as const);
  return [
    ...needed
      .filter((key) => written[key] === undefined && !lacks.has(key))
      .map((key) => problem("referentiel/portee-demande", placeOf(["id"]), { scope: scale, key })),
    ...excluded
      .filter((key) => written[key] !== undefined)
      .map((key) => problem("referentiel/portee-exclut", placeOf([], key), { scope: scale, key })),
    ...(isContract || territoire === undefined
      ? []
      : territoryProblems(scale, territoire, () => placeOf(["territoire"]))),
  ];
}

function territoryProblems(
  scale: keyof typeof TERRITORIES,
  code: string,
  place: () => Diagnostic["place"],
): Diagnostic[] {
  const [form, example] = TERRITORIES[scale];
  return form.test(code)
    ? []
    : [problem("referentiel/territoire-de-portee", place(), { code, scope: scale, example })];
}
