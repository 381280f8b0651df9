import type { CoherenceResult } from "../../model/coherence.ts";
import type { Referentiel } from "../../model/referentiel.ts";
import type { Target, TargetShape } from "../../model/target.ts";
import { observedStart } from "../targets/start-of.ts";
import { bindingTargets } from "./binding-targets.ts";

/** Shapes that need no start: a thing done, a frequency. */
const STARTLESS: readonly TargetShape[] = ["jalon", "livrable", "par_periode"];

/** Targets whose starting value is absent, undated, announced, or an earlier target. */
export function targetsWithoutStart(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(({ shape }) => !STARTLESS.includes(shape));
  const isMissing = (target: Target): boolean => "reason" in observedStart(target, referentiel.measurements);
  return {
    check: "cible_sans_depart",
    found: targets.filter(isMissing).map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}
