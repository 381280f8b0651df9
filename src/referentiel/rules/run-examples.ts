import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { STATUS_WORDS } from "../../french/words.ts";
import { compileRules } from "./compile-rules.ts";
import { exampleFacts } from "./example-facts.ts";
import { missingStatuses } from "./missing-statuses.ts";
import type { Parameter, Rule } from "./rule.ts";

/**
 * Runs the examples that a rule carries, and asks for one of each status that it can give. An example gives the status of
 * the other rules that the condition names: those have their own. A rule that holds in other days than this one is tried
 * on the nearest of its own.
 */
export function runExamples(
  rule: Rule,
  parameters: readonly Parameter[],
  day: string,
  file: string,
): Diagnostic[] {
  const compiled = compileRules({ rules: [{ ...rule, replaces: [] }], parameters }, nearestDay(rule, day));
  const failed = rule.examples.flatMap((example) => {
    const status = compiled.rule(rule.id)?.verdict(exampleFacts(rule, example, compiled.terms));
    if (status === undefined || status === example.expected) return [];
    const values = {
      name: example.name,
      expected: STATUS_WORDS[example.expected],
      received: STATUS_WORDS[status],
    };
    return [problem("rule/exemple-faux", { file, line: example.line }, values)];
  });
  return [...failed, ...missingStatuses(rule, file)];
}

function nearestDay({ from = "", to }: Rule, day: string): string {
  if (day < from) return from;
  return to !== undefined && to < day ? to : day;
}
