import type { Comparison, GapLevel } from "./comparison.ts";
import { shownPeriods } from "./shown-periods.ts";

/** The gaps of the reference itself to the level above that a table prints: those known at its dates. */
export function secondOrderLevels(table: Comparison): readonly GapLevel[] {
  const shown = shownPeriods(table);
  return (table.secondOrder?.levels ?? []).filter(
    ({ period, absolute }) => typeof absolute === "number" && (!table.summary || shown.includes(period)),
  );
}
