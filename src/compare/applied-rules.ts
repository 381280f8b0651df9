import type { ComparabilityRule } from "../data/comparability.ts";
import { compareText } from "../kernel/text.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";

/** The rules of comparability that a number of a table bears, whole, in the order of their names. */
export function appliedRules(
  { rows, secondOrder, otherReferences = [] }: Pick<Comparison, "rows" | "secondOrder" | "otherReferences">,
  rules: readonly ComparabilityRule[],
): ComparabilityRule[] {
  const all = [...rows, ...otherReferences, ...(secondOrder ? [secondOrder] : [])];
  const applied = new Set(all.flatMap(idsOf));
  return rules.filter(({ id }) => applied.has(id)).toSorted((one, other) => compareText(one.id, other.id));
}

function idsOf({ levels, change, trend }: ComparisonRow): string[] {
  return [...levels.flatMap(({ rules }) => rules ?? []), ...(change?.rules ?? []), ...(trend?.rules ?? [])];
}
