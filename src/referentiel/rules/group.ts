import type { ConditionTrace } from "../../evaluation/finding.ts";
import { atLeast, not, type TriState } from "../../kernel/logic.ts";
import type { Judge } from "./judge.ts";

/** At least `n` of the conditions: all of them for `tous`, one for `au_moins_un`. */
export function compileGroup(
  kind: "tous" | "au_moins_un" | "au_moins_n",
  n: number,
  judges: readonly Judge[],
): Judge {
  const combine = (answer: (index: number) => TriState): TriState => atLeast(n, judges.length, answer);
  const shown = kind === "au_moins_n" ? { n } : {};
  return {
    verdict: (facts) => combine((index) => judges[index]?.verdict(facts)),
    explain: (facts) => {
      const children = judges.map((judge) => judge.explain(facts));
      const result = combine((index) => children[index]?.result ?? undefined) ?? null;
      return { kind, result, ...shown, children };
    },
  };
}

/** The contrary of a condition. */
export function compileNot(judge: Judge): Judge {
  return {
    verdict: (facts) => not(judge.verdict(facts)),
    explain: (facts): ConditionTrace => {
      const child = judge.explain(facts);
      return { kind: "non", result: not(child.result ?? undefined) ?? null, children: [child] };
    },
  };
}
