import { conditionsIn } from "./conditions-in.ts";
import type { Condition, Reading } from "./rule.ts";

/** The readings that a condition counts, each once, in the order of the condition: the first is the rule's answer. */
export function readingsOf(condition: Condition): Reading[] {
  const readings = conditionsIn(condition).flatMap((one) =>
    one.kind === "part_des_qpv" ? (one.reading ?? []) : [],
  );
  return [...new Set(readings)];
}
