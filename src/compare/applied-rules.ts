import type { Comparability, ComparabilityRule } from "../data/comparability.ts";
import { compareText } from "../kernel/text.ts";
import { ruleIds } from "./compared-side.ts";
import type { TableRow } from "./measured-row.ts";

/** The rules of comparability that a number of a table bears, whole, in the order of their names. */
export function appliedRules(
  rows: readonly TableRow[],
  rules: readonly ComparabilityRule[],
): ComparabilityRule[] {
  const [levels, applied] = [new Set<Comparability>(), new Set<string>()];
  for (const row of rows) {
    const said = row.said();
    for (const one of said.levels) levels.add(one);
    for (const id of said.ids) applied.add(id);
  }
  for (const one of levels) for (const id of ruleIds(one)) applied.add(id);
  return rules.filter(({ id }) => applied.has(id)).toSorted((one, other) => compareText(one.id, other.id));
}
