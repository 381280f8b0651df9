import type { Comparison } from "../compare/comparison.ts";
import { levelAt } from "../compare/table-facts.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";

/** Why tables hold no gap in the periods that they show, each reason once; nothing when they lack none. */
export function noGapRemark(
  tables: readonly { readonly comparison: Comparison; readonly periods: readonly string[] }[],
): readonly string[] {
  const levels = tables.flatMap(({ comparison, periods }) =>
    comparison.rows.flatMap((row) => periods.flatMap((period) => levelAt(row, period) ?? [])),
  );
  const reasons = levels.flatMap(({ value, absolute }) =>
    typeof value.value === "number" && typeof absolute !== "number" ? REASON_WORDS[absolute.unknown] : [],
  );
  if (reasons.length === 0) return [];
  return [`Écart à l’agglomération non calculé : ${[...new Set(reasons)].join(", ")}.`];
}
