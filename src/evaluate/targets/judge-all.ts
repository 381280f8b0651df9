import type { Referentiel } from "../../model/referentiel.ts";
import type { TargetFinding } from "../../model/target-finding.ts";
import type { Workspace } from "../../model/workspace.ts";
import { judgeTarget } from "./judge-target.ts";
import { observedMeasurements } from "./observed-measurements.ts";
import { replacedOn } from "./replaced-on.ts";

/**
 * A verdict on each target of a référentiel, in its order, on what its own follow-up recorded and on what producers
 * publish at its scale. A line of the follow-up speaks before a published figure of the same date.
 */
export function judgeAll(
  referentiel: Referentiel,
  workspace: Pick<Workspace, "observations" | "territories">,
  day: string,
): TargetFinding[] {
  const { scope, targets } = referentiel;
  const replaced = replacedOn(referentiel, day);
  return targets.map((target) => {
    const published = observedMeasurements(target, referentiel, workspace);
    const measurements = [...published, ...referentiel.measurements];
    return judgeTarget(target, { measurements, day, scope, replaced });
  });
}
