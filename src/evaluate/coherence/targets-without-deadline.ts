import type { CoherenceResult } from "../../model/coherence.ts";
import type { Referentiel } from "../../model/referentiel.ts";
import { bindingTargets } from "./binding-targets.ts";

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
