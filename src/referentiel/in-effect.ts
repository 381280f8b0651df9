import { inForceIn } from "./in-force-in.ts";
import type { Referentiel } from "./referentiel.ts";
import type { ReferentielNode } from "./tree.ts";

/** A référentiel without the questions, targets and commitments that are replaced or out of their dates on a day. */
export function inEffect(referentiel: Referentiel, day: string): Referentiel {
  const { has } = inForceIn(referentiel, day);
  const prune = (node: ReferentielNode): ReferentielNode => ({
    ...node,
    questions: node.questions.filter(has),
    children: node.children.map(prune),
  });
  return {
    ...referentiel,
    questions: referentiel.questions.filter(has),
    nodes: referentiel.nodes.map(prune),
    targets: referentiel.targets.filter(has),
    commitments: referentiel.commitments.filter(has),
  };
}
