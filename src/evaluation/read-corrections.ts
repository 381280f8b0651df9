import type { Correction } from "../referentiel/referentiel.ts";
import type { TargetFinding } from "../referentiel/targets/target.ts";
import type { CorrectedFinding } from "./evaluation.ts";
import type { Finding } from "./finding.ts";

/**
 * Each correction beside the statuses that were computed for what it corrects: of the finding or target that it names, or
 * of every finding of the question that it names. Neither erases the other.
 */
export function readCorrections(
  corrections: readonly Correction[],
  findings: readonly Finding[],
  targets: readonly TargetFinding[],
): CorrectedFinding[] {
  return corrections.map((correction) => {
    const { finding: name } = correction;
    const named = [
      ...findings.filter(({ id, question }) => id === name || question === name),
      ...targets.filter(({ id }) => id === name),
    ];
    return { ...correction, computed: [...new Set(named.map(({ status }) => status))] };
  });
}
