import { type Judge, leaf } from "./judge.ts";
import type { Scope } from "./scope.ts";

/** Whether what was recorded is neither a no nor a zero; unknown while nothing is recorded. */
export function compileExists(term: string, scope: Scope): Judge {
  const operand = scope.operand(term);
  return leaf(
    "existe",
    (facts) => {
      const { value, lower, upper } = operand.read(facts);
      if (value === null || typeof value === "boolean") return value ?? undefined;
      if (lower > 0 || upper < 0) return true;
      return lower === 0 && upper === 0 ? false : undefined;
    },
    (facts) => ({ operands: [operand.show(facts)] }),
  );
}

/** Whether a value is known at all: never unknown itself. */
export function compileKnown(term: string, scope: Scope): Judge {
  const operand = scope.operand(term);
  return leaf(
    "connu",
    (facts) => operand.read(facts).value !== null,
    (facts) => ({ operands: [operand.show(facts)] }),
  );
}
