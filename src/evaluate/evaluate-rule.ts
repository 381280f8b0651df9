import type { ConditionTrace } from "../model/finding.ts";
import type { Rule, Status } from "../model/rule.ts";
import { type ConditionContext, evaluateCondition } from "./evaluate-condition.ts";

/** The status that a rule gives, with its trace: true is `atteint`, false `non_atteint`, unknown `non_evaluable`. */
export function evaluateRule(
  rule: Rule,
  context: ConditionContext,
): { readonly status: Status; readonly trace: ConditionTrace } {
  const trace = evaluateCondition(rule.condition, context);
  const status = trace.result === null ? "non_evaluable" : trace.result ? "atteint" : "non_atteint";
  return { status, trace };
}
