import type { Fact } from "../../evaluation/finding.ts";
import type { Tally } from "../../kernel/logic.ts";

/** How many facts answer yes, no, not at all. */
export function tally(facts: readonly Fact[]): Tally {
  const count = (answer: boolean | null): number => facts.filter((fact) => fact.answer === answer).length;
  return { yes: count(true), no: count(false), unknown: count(null) };
}
