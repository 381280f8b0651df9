import type { Referentiel } from "../../model/referentiel.ts";
import type { Validity } from "../../model/tree.ts";
import { allQuestions, walkNodes } from "../../model/walk-nodes.ts";
import { holds } from "../holds.ts";

/**
 * Which elements of a référentiel are replaced on a day, and by which: those that an element within its dates names. An
 * element that has itself been replaced still replaces: what it ended does not come back.
 */
export function replacedOn(referentiel: Referentiel, day: string): ReadonlyMap<string, string> {
  const elements: readonly (Validity & { readonly id: string })[] = [
    ...referentiel.documents,
    ...walkNodes(referentiel.nodes),
    ...allQuestions(referentiel),
    ...referentiel.targets,
    ...referentiel.commitments,
  ];
  const holding = elements.filter((element) => holds(element, day));
  return new Map(holding.flatMap(({ id, replaces }) => replaces.map((old) => [old, id] as const)));
}
