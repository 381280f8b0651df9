import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { RulesContext, VisitedRule } from "./rule-context.ts";

/**
 * Rules whose result depends on their own: each circle once, named whole.
 *
 * @diagnostic rule/cycle
 */
export function cycleProblems(rules: readonly VisitedRule[], { placeOf }: RulesContext): Diagnostic[] {
  const next = new Map(
    rules.map(({ rule, mentions }) => [
      rule.id,
      mentions.filter(({ kind }) => kind === "regle").map(({ id }) => id),
    ]),
  );
  const told = new Set<string>();
  return rules.flatMap(({ rule, path }) => {
    const circle = told.has(rule.id) ? undefined : circleFrom(rule.id, next);
    for (const id of circle ?? []) told.add(id);
    return circle
      ? [problem("rule/cycle", placeOf([...path, "id"]), { loop: [...circle, rule.id].join(" → ") })]
      : [];
  });
}

/** The shortest way from a rule back to itself. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const paths = [[start]];
  for (const path of paths) {
    const following = next.get(path.at(-1) ?? start) ?? [];
    if (following.includes(start)) return path;
    paths.push(...following.filter((id) => !seen.has(id)).map((id) => [...path, id]));
    for (const id of following) seen.add(id);
  }
  return undefined;
}
