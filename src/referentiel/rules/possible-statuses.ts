import type { Condition, Rule, Status } from "./rule.ts";

/** Whether a condition can be unknown: only what asks whether a value is known never is. */
function canBeUnknown(condition: Condition): boolean {
  if (condition.kind === "connu") return false;
  if ("conditions" in condition) return condition.conditions.some(canBeUnknown);
  return (
    !("condition" in condition) || condition.condition === undefined || canBeUnknown(condition.condition)
  );
}

/**
 * The statuses that a rule can give, for each of which it must show an example. `non_evaluable` unless nothing that it
 * asks can be unknown; `sans_objet` if it says where it does not apply.
 */
export function possibleStatuses({ condition, exemption }: Rule): Status[] {
  const unknown = [condition, ...(exemption ? [exemption] : [])].some(canBeUnknown);
  return [
    "atteint",
    "non_atteint",
    ...(unknown ? (["non_evaluable"] as const) : []),
    ...(exemption ? (["sans_objet"] as const) : []),
  ];
}
