import type { Observation } from "../../data/observation.ts";
import type { TerritoryKind } from "../../data/territory.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Measurement } from "../follow-up.ts";
import type { Referentiel } from "../referentiel.ts";
import type { Scope } from "../scope.ts";
import type { Target } from "./target.ts";

/** The kinds of territories at which each scale is read. */
const KINDS: Readonly<Record<Scope, readonly TerritoryKind[]>> = {
  contractuelle: ["epci", "ensemble"],
  communale: ["commune"],
  quartier: ["qpv"],
  departementale: ["departement"],
  regionale: ["region"],
  nationale: ["france"],
};

/**
 * What producers publish of the indicator of a target, for its territory: one line per period, as the follow-up would
 * write it. Nothing when the territory is not of the target's scale: a figure of a quarter does not judge a département.
 */
export function observedMeasurements(
  target: Target,
  referentiel: Pick<Referentiel, "epci" | "territory" | "scope">,
  { observations, territories }: Pick<Workspace, "observations" | "territories">,
): Measurement[] {
  const { indicator } = target;
  const own = referentiel.scope === "contractuelle" ? referentiel.epci : referentiel.territory;
  const territory = territories.get(target.territory ?? own ?? "");
  if (indicator === undefined || !territory || !KINDS[target.scope].includes(territory.kind)) return [];
  return observations
    .periods(indicator, territory.code)
    .filter((period) => /^\d{4}(-\d{2}){0,2}$/.test(period))
    .flatMap((period) => toMeasurement(target.id, observations.find(indicator, territory.code, period)));
}

/** A figure published at its floor may be anything below: it is not a value to judge on. */
function toMeasurement(id: string, found: Observation | undefined): Measurement[] {
  if (!found) return [];
  const { value, precision, period, address } = found;
  const isKnown = typeof value === "number" && precision?.atMost !== true;
  return [
    {
      id,
      date: period,
      value: isKnown ? value : null,
      precision: precision?.rounding === undefined ? undefined : precision.rounding / 2,
      source: address.dataset,
      by: "producteur",
      address: `${address.file}:${address.line}`,
    },
  ];
}
