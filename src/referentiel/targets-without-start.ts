import { bindingTargets } from "./binding-targets.ts";
import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import { observedStart } from "./targets/start-of.ts";
import type { Target, TargetShape } from "./targets/target.ts";

/** Shapes that are of a starting value. */
const OF_START: readonly TargetShape[] = ["hausse_de", "baisse_de", "multiplie_par", "sens"];

/** Shapes that a path leads to, when they have a deadline. */
const ON_PATH: readonly TargetShape[] = ["au_moins", "au_plus", "exactement", "fourchette", "couverture"];

/** Of the targets that need a starting value to be judged, or to be judged before their deadline: those whose starting value is absent, undated, announced, or an earlier target. */
export function targetsWithoutStart(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(needsStart);
  const isMissing = (target: Target): boolean => "reason" in observedStart(target, referentiel.measurements);
  return {
    check: "cible_sans_depart",
    found: targets.filter(isMissing).map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

function needsStart({ shape, value, due, everyMonths, standing }: Target): boolean {
  if (OF_START.includes(shape)) return true;
  if (shape === "reduction_ecart") return value === undefined || due !== undefined;
  const isCeiling = standing === "plafond_reglementaire";
  return ON_PATH.includes(shape) && due !== undefined && everyMonths === undefined && !isCeiling;
}
