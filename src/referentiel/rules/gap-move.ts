import { type Judge, leaf } from "./judge.ts";
import type { Condition } from "./rule.ts";

/** Whether the gap of a QPV is smaller (or larger) at the end of the period: two published figures, no test. */
export function compileGapMove({ reading, direction }: Extract<Condition, { kind: "ecart_evolue" }>): Judge {
  return leaf(
    "ecart_evolue",
    (facts) => {
      const { move } = facts.move(reading);
      return move === undefined ? undefined : move === direction;
    },
    (facts) => ({ gap: reading, direction, ...facts.move(reading) }),
  );
}
