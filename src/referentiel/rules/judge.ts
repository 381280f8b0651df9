import type { TriState } from "../../kernel/logic.ts";
import type { Facts, TermFact } from "./facts.ts";
import type { DatedValue, Status } from "./rule.ts";
import type { ConditionTrace, Operand } from "./trace.ts";

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

/** A threshold or a term, ready to be read. */
export interface CompiledOperand {
  read(facts: Facts): TermFact;
  show(facts: Facts): Operand;
}

/** A parameter as it is worth on the day; undefined when it has no value then. */
export interface DayParameter {
  readonly id: string;
  readonly label: string | undefined;
  readonly unit: string;
  readonly dated: DatedValue | undefined;
}

/** What the condition of a rule may name. */
export interface RuleTerms {
  operand(name: string): CompiledOperand;
  parameter(id: string): DayParameter;
  /** The status that another rule gives; undefined when there is no such rule on the day, or a cycle of rules. */
  rule(id: string): ((facts: Facts) => Status) | undefined;
}

/** What the status of a target or of a rule says, once it is a condition: only reached and missed are known. */
export function truthOf(status: Status | undefined): TriState {
  if (status === "atteint") return true;
  return status === "non_atteint" ? false : undefined;
}
