import type { Referentiel } from "../../model/referentiel.ts";
import type { ReferentielNode, Source, Validity } from "../../model/tree.ts";
import { holds } from "../holds.ts";
import { replacedOn } from "../targets/replaced-on.ts";

/** A référentiel without the questions, targets and commitments that are replaced or out of their dates on a day. */
export function inEffect(referentiel: Referentiel, day: string): Referentiel {
  const replaced = replacedOn(referentiel, day);
  const isInEffect = (one: Validity & { readonly id: string; readonly source: Source }): boolean =>
    holds(one, day) && !replaced.has(one.id) && !replaced.has(one.source.document);
  const prune = (node: ReferentielNode): ReferentielNode => ({
    ...node,
    questions: node.questions.filter(isInEffect),
    children: node.children.map(prune),
  });
  return {
    ...referentiel,
    questions: referentiel.questions.filter(isInEffect),
    nodes: referentiel.nodes.map(prune),
    targets: referentiel.targets.filter(isInEffect),
    commitments: referentiel.commitments.filter(isInEffect),
  };
}
