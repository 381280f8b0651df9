import { type InForce, inForce } from "./in-force.ts";
import type { Referentiel } from "./referentiel.ts";
import type { Source, Validity } from "./tree.ts";
import { allQuestions, walkNodes } from "./walk-nodes.ts";

/** What holds in a référentiel on a day: documents, nodes, questions, targets and commitments replace one another. */
export function inForceIn(
  referentiel: Referentiel,
  day: string,
): InForce<{ readonly id: string; readonly source?: Source } & Validity> {
  return inForce(
    [
      ...referentiel.documents,
      ...walkNodes(referentiel.nodes),
      ...allQuestions(referentiel),
      ...referentiel.targets,
      ...referentiel.commitments,
    ],
    day,
  );
}
