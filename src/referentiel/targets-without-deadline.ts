import { bindingTargets } from "./binding-targets.ts";
import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";

/** Targets that say by when neither as a date nor as a frequency; a ceiling binds at any time. */
export function targetsWithoutDeadline(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(
    ({ everyMonths, standing }) => everyMonths === undefined && standing !== "plafond_reglementaire",
  );
  const found = targets.filter(({ due }) => due === undefined);
  return {
    check: "cible_sans_echeance",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}
