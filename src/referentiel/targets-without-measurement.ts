import { bindingTargets } from "./binding-targets.ts";
import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";

/** Targets that the follow-up has recorded nothing of, and no published indicator measures. */
export function targetsWithoutMeasurement(referentiel: Referentiel): CoherenceResult {
  const recorded = new Set(referentiel.measurements.map(({ id }) => id));
  const targets = bindingTargets(referentiel);
  const found = targets.filter(({ id, indicator }) => !recorded.has(id) && indicator === undefined);
  return {
    check: "cible_sans_releve",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}
