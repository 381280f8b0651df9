import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Parameter, Rule, Status } from "../model/rule.ts";
import { STATUS_WORDS } from "../model/words.ts";
import { evaluateRule } from "./evaluate-rule.ts";

const STATUSES: readonly Status[] = ["atteint", "non_atteint", "non_evaluable"];

/** Runs the examples that a rule carries, and asks for one of each status that it can give. */
export function runExamples(
  rule: Rule,
  parameters: ReadonlyMap<string, Parameter>,
  day: string,
  file: string,
): Diagnostic[] {
  const failed = rule.examples.flatMap((example) => {
    const { status } = evaluateRule(rule, { tallies: example.facts, parameters, day });
    if (status === example.expected) return [];
    const values = {
      name: example.name,
      expected: STATUS_WORDS[example.expected],
      received: STATUS_WORDS[status],
    };
    return [problem("rule/exemple-faux", { file, line: example.line }, values)];
  });
  const shown = new Set(rule.examples.map(({ expected }) => expected));
  const missing = STATUSES.filter((status) => !shown.has(status)).map((status) =>
    problem("rule/statut-sans-exemple", { file }, { id: rule.id, status: STATUS_WORDS[status] }),
  );
  return [...failed, ...missing];
}
