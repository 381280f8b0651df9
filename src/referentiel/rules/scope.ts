import type { Operand } from "../../evaluation/finding.ts";
import type { TriState } from "../../kernel/logic.ts";
import type { Facts, TermFact } from "./fact-reader.ts";
import type { DatedValue, Status } from "./rule.ts";

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
export interface Scope {
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
