import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import { walkNodes } from "./walk-nodes.ts";

/** Nodes of the last level that nothing makes measurable: no indicator, target, commitment nor follow-up block. */
export function emptyObjectives(referentiel: Referentiel): CoherenceResult {
  const { targets, commitments, followUpBlocks } = referentiel;
  const named = new Set([...targets, ...commitments, ...followUpBlocks].flatMap(({ node }) => node ?? []));
  const leaves = walkNodes(referentiel.nodes).filter(({ children }) => children.length === 0);
  const found = leaves.filter(
    ({ id, indicators, questions }) =>
      !named.has(id) && indicators.length === 0 && questions.every((one) => one.indicators.length === 0),
  );
  return {
    check: "objectif_vide",
    found: found.map(({ id, label }) => ({ id, label })),
    total: leaves.length,
  };
}
