import type { TriState } from "../../kernel/logic.ts";
import type { TermFact } from "./fact-reader.ts";
import { type Judge, leaf } from "./judge.ts";
import type { Condition } from "./rule.ts";
import type { Scope } from "./scope.ts";

/** A term between two thresholds, both included. */
export function compileBetween(
  { term, from, to }: Extract<Condition, { kind: "entre" }>,
  scope: Scope,
): Judge {
  const [value, low, high] = [scope.operand(term), scope.operand(from), scope.operand(to)];
  return leaf(
    "entre",
    (facts) => isBetween(value.read(facts), low.read(facts), high.read(facts)),
    (facts) => ({ operands: [value.show(facts), low.show(facts), high.show(facts)] }),
  );
}

function isBetween(value: TermFact, low: TermFact, high: TermFact): TriState {
  if (value.upper < low.lower || value.lower > high.upper) return false;
  return value.lower >= low.upper && value.upper <= high.lower ? true : undefined;
}
