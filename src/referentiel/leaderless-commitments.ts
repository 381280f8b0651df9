import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";

/** Commitments for which the document names no lead. */
export function leaderlessCommitments({ commitments }: Referentiel): CoherenceResult {
  const found = commitments.filter(({ lead }) => lead === undefined);
  return {
    check: "engagement_sans_pilote",
    found: found.map(({ id, label }) => ({ id, label })),
    total: commitments.length,
  };
}
