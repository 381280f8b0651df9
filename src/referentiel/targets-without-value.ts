import { bindingTargets } from "./binding-targets.ts";
import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import type { Target, TargetShape } from "./targets/target.ts";

/** Shapes that say everything without a number. */
const NUMBERLESS: readonly TargetShape[] = ["jalon", "livrable", "couverture"];

/** Targets that give no number to reach: a direction, a comparison, a number left out. */
export function targetsWithoutValue(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(({ shape }) => !NUMBERLESS.includes(shape));
  const isMissing = ({ value, min, max }: Target): boolean =>
    value === undefined && min === undefined && max === undefined;
  return {
    check: "cible_sans_grandeur",
    found: targets.filter(isMissing).map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}
