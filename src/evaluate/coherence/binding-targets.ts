import type { Referentiel } from "../../model/referentiel.ts";
import type { Target } from "../../model/target.ts";

/** The targets that bind: what a document gives as an example or reports as a result is not asked for a deadline. */
export function bindingTargets({ targets }: Referentiel): readonly Target[] {
  return targets.filter(({ standing }) => standing === "engagement" || standing === "plafond_reglementaire");
}
