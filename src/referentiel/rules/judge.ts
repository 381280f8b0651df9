import type { ConditionTrace } from "../../evaluation/finding.ts";
import type { TriState } from "../../kernel/logic.ts";
import type { Facts } from "./fact-reader.ts";

/** A condition compiled: what it decides on facts, and the same with why. */
export interface Judge {
  verdict(facts: Facts): TriState;
  explain(facts: Facts): ConditionTrace;
}

/** What a leaf shows of its decision, beside its kind and its result. */
export type Shown = Omit<ConditionTrace, "kind" | "result" | "children">;

/** A judge without conditions inside: `decide` is the only thing that decides, `show` tells what it saw. */
export function leaf(
  kind: ConditionTrace["kind"],
  decide: (facts: Facts) => TriState,
  show: (facts: Facts) => Shown,
): Judge {
  return {
    verdict: decide,
    explain: (facts) => ({ kind, result: decide(facts) ?? null, ...show(facts), children: [] }),
  };
}
