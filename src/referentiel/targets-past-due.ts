import { lastDay } from "../kernel/dates.ts";
import { bindingTargets } from "./binding-targets.ts";
import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";

/** Targets whose deadline is before the day, reached or not. */
export function targetsPastDue(referentiel: Referentiel, day: string): CoherenceResult {
  const targets = bindingTargets(referentiel);
  const found = targets.filter(({ due }) => due !== undefined && lastDay(due) < day);
  return {
    check: "cible_echue",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}
