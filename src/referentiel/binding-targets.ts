import { isJudgedAt } from "./is-judged-at.ts";
import type { Referentiel } from "./referentiel.ts";
import type { Target } from "./targets/target.ts";

/** The targets that bind here: not what a document gives as an example or reports as a result, nor what is judged at another scale. */
export function bindingTargets({ targets, scope }: Referentiel): readonly Target[] {
  return targets.filter(
    (target) =>
      (target.standing === "engagement" || target.standing === "plafond_reglementaire") &&
      isJudgedAt(target.scope, scope),
  );
}
