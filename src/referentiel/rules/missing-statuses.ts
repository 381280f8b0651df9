import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { STATUS_WORDS } from "../../french/words.ts";
import { possibleStatuses } from "./possible-statuses.ts";
import type { Rule } from "./rule.ts";

/**
 * The statuses that a rule can give and that none of its examples shows, at the line of the first of them.
 *
 * @diagnostic rule/statut-sans-exemple
 */
export function missingStatuses(rule: Rule, file: string): Diagnostic[] {
  const shown = new Set(rule.examples.map(({ expected }) => expected));
  const place = { file, line: rule.examples[0]?.line };
  return possibleStatuses(rule)
    .filter((status) => !shown.has(status))
    .map((status) =>
      problem("rule/statut-sans-exemple", place, { id: rule.id, status: STATUS_WORDS[status] }),
    );
}
