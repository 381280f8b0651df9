import type { Condition } from "./rule.ts";

/** A condition and all those inside it, the outer ones first; those of another rule that it names are not its own. */
export function conditionsIn(condition: Condition): Condition[] {
  const inner =
    "conditions" in condition ? condition.conditions : "condition" in condition ? [condition.condition] : [];
  return [condition, ...inner.flatMap((one) => (one ? conditionsIn(one) : []))];
}
