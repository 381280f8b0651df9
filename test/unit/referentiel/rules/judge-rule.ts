import { compileRules, type Explained } from "../../../../src/referentiel/rules/compile-rules.ts";
import { exampleFacts } from "../../../../src/referentiel/rules/facts.ts";
import type { Condition, Parameter, Rule, RuleExample } from "../../../../src/referentiel/rules/rule.ts";
import { parameter, rule } from "../../../build.ts";

/** The day of these tests. */
export const DAY = "2026-11-20";

/** A condition judged on the facts of an example: its explanation, once the fast verdict has been seen to be the same. */
export function judge(
  condition: Condition,
  given: Partial<RuleExample> = {},
  changes: Partial<Rule> = {},
  parameters: readonly Parameter[] = [parameter()],
  day = DAY,
): Explained {
  const one = rule(condition, changes);
  const compiled = compileRules({ rules: [one], parameters }, day);
  const example: RuleExample = { name: "", facts: {}, expected: "atteint", ...given };
  const facts = exampleFacts(one, example, compiled.terms);
  const found = compiled.rule(one.id);
  if (!found) throw new Error("the rule of this test does not hold on its day");
  const explained = found.explain(facts);
  if (found.verdict(facts) !== explained.status) throw new Error("the verdict and its explanation differ");
  return explained;
}

/** The result of a condition: true, false, or null when it is unknown. */
export const resultOf = (...of: Parameters<typeof judge>): boolean | null => judge(...of).trace.result;
