import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Located } from "../files/yaml.ts";
import type { ReferentielScope, WrittenReferentiel } from "./referentiel-files.ts";

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
  const { portee: scope = "contractuelle", territoire } = written;
  const isContract = scope === "contractuelle";
  const needed = isContract ? OF_CONTRACT : (["territoire"] as const);
  const excluded = isContract ? (["territoire"] as const) : ([...OF_CONTRACT, "reprend"] as const);
  return [
    ...needed
      .filter((key) => written[key] === undefined && !lacks.has(key))
      .map((key) => problem("referentiel/portee-demande", placeOf(["id"]), { scope, key })),
    ...excluded
      .filter((key) => written[key] !== undefined)
      .map((key) => problem("referentiel/portee-exclut", placeOf([], key), { scope, key })),
    ...(isContract || territoire === undefined
      ? []
      : territoryProblems(scope, territoire, () => placeOf(["territoire"]))),
  ];
}

function territoryProblems(
  scope: keyof typeof TERRITORIES,
  code: string,
  place: () => Diagnostic["place"],
): Diagnostic[] {
  const [form, example] = TERRITORIES[scope];
  return form.test(code)
    ? []
    : [problem("referentiel/territoire-de-portee", place(), { code, scope, example })];
}
