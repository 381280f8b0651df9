import type { Workspace } from "../../data/workspace.ts";
import type { Measurement } from "../follow-up.ts";
import { inForceIn } from "../in-force-in.ts";
import { isJudgedAt } from "../is-judged-at.ts";
import type { Referentiel } from "../referentiel.ts";
import { judgeTarget } from "./judge-target.ts";
import { observedMeasurements } from "./observed-measurements.ts";
import { COMPARATOR_SUFFIX } from "./target.ts";
import type { TargetFinding } from "./target-finding.ts";

/**
 * A verdict on each target of a référentiel, in its order, on what its own follow-up recorded and on what producers
 * publish at its scale. A line of the follow-up speaks before a published figure of the same date. In a shared
 * référentiel, what binds each contract is judged for the contract that adopts it, on the lines that its own follow-up
 * records under « référentiel/cible »; without a contract it is not judged.
 */
export function judgeAll(
  referentiel: Referentiel,
  workspace: Pick<Workspace, "observations" | "territories">,
  day: string,
  contract?: Referentiel,
): TargetFinding[] {
  const force = inForceIn(referentiel, day);
  return referentiel.targets.map((target) => {
    const isOfContract = contract !== undefined && !isJudgedAt(target.scope, referentiel.scope);
    const judge = isOfContract ? contract : referentiel;
    const recorded = isOfContract
      ? recordedBy(contract, referentiel.id, target.id)
      : referentiel.measurements;
    const measurements = [...observedMeasurements(target, judge, workspace), ...recorded];
    return judgeTarget(target, { measurements, day, scope: judge.scope, force });
  });
}

/** The lines of a contract about a target that it adopts, under the name that its own référentiel gives the target. */
function recordedBy({ measurements }: Referentiel, shared: string, id: string): Measurement[] {
  const name = `${shared}/${id}`;
  return measurements
    .filter((one) => one.id === name || one.id === `${name}${COMPARATOR_SUFFIX}`)
    .map((one) => ({ ...one, id: one.id.slice(shared.length + 1) }));
}
