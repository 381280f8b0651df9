import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import { walkNodes } from "./walk-nodes.ts";

/** Projects that the contract calls « phare » and gives no lead. */
export function leaderlessFlagships({ nodes }: Referentiel): CoherenceResult {
  const flagships = walkNodes(nodes).filter(({ flagship }) => flagship);
  const found = flagships.filter(({ lead }) => lead === undefined);
  return {
    check: "phare_sans_pilote",
    found: found.map(({ id, label }) => ({ id, label })),
    total: flagships.length,
  };
}
