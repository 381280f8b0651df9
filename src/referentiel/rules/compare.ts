import type { TriState } from "../../kernel/logic.ts";
import type { TermFact } from "./fact-reader.ts";
import { type Judge, leaf } from "./judge.ts";
import type { Comparator, Condition } from "./rule.ts";
import type { Scope } from "./scope.ts";

/** Between all that each side may be worth: known only when every pair of values gives the same answer. */
const TESTS: Readonly<Record<Comparator, (value: TermFact, against: TermFact) => TriState>> = {
  superieur_a: (value, against) => decided(value.lower > against.upper, value.upper <= against.lower),
  au_moins: (value, against) => decided(value.lower >= against.upper, value.upper < against.lower),
  egal_a: (value, against) =>
    decided(
      value.lower === against.upper && value.upper === against.lower,
      value.upper < against.lower || value.lower > against.upper,
    ),
  au_plus: (value, against) => decided(value.upper <= against.lower, value.lower > against.upper),
  inferieur_a: (value, against) => decided(value.upper < against.lower, value.lower >= against.upper),
};

const decided = (always: boolean, never: boolean): TriState => (always ? true : never ? false : undefined);

/** A term against a threshold. A value that is not exact decides only when all that it may be does. */
export function compileCompare(
  { term, comparator, threshold }: Extract<Condition, { kind: "compare" }>,
  scope: Scope,
): Judge {
  const [value, against] = [scope.operand(term), scope.operand(threshold)];
  const test = TESTS[comparator];
  return leaf(
    "compare",
    (facts) => test(value.read(facts), against.read(facts)),
    (facts) => ({ comparator, operands: [value.show(facts), against.show(facts)] }),
  );
}
