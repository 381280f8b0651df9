import type { TargetFinding, TargetReason } from "./target-finding.ts";

/** What a family of shapes finds; `judgeTarget` adds what is the same for all. */
export type Verdict = Pick<
  TargetFinding,
  "status" | "reason" | "aim" | "measure" | "required" | "progress" | "share" | "alreadyMet"
>;

/** A verdict that rests on nothing yet. */
export const NOTHING: Omit<Verdict, "status"> = {
  reason: null,
  aim: null,
  measure: null,
  required: null,
  progress: null,
  share: null,
  alreadyMet: false,
};

/** No verdict, with the reason and whatever was found on the way. */
export function notEvaluable(reason: TargetReason, found: Partial<Verdict> = {}): Verdict {
  return { ...NOTHING, ...found, status: "non_evaluable", reason };
}
