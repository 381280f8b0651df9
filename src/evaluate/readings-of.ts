import type { Condition, Reading } from "../model/rule.ts";

/** The readings that a condition counts, each once, in the order of the condition: the first is the rule's answer. */
export function readingsOf(condition: Condition): Reading[] {
  if (condition.kind === "part_des_qpv") return [condition.reading];
  const inner = condition.kind === "non" ? [condition.condition] : condition.conditions;
  return [...new Set(inner.flatMap(readingsOf))];
}
