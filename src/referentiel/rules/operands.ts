import type { Operand } from "../../evaluation/finding.ts";
import type { TermFact } from "./fact-reader.ts";
import { knownFact } from "./known-fact.ts";
import type { CompiledOperand, DayParameter } from "./scope.ts";
import { unknownFact } from "./unknown-fact.ts";

/** A term of a rule: the facts hold it at this rank. */
export function termOperand({ id, label }: Pick<Operand, "id" | "label">, slot: number): CompiledOperand {
  return {
    read: (facts) => facts.term(slot),
    show: (facts) => {
      const { value, unit, reason, figures, ...limits } = facts.term(slot);
      return {
        id,
        ...(label !== undefined && { label }),
        kind: "terme",
        value,
        unit,
        reason,
        ...between(limits),
        figures,
      };
    },
  };
}

/** A parameter: the same whatever the facts. */
export function parameterOperand({ id, label, unit, dated }: DayParameter): CompiledOperand {
  const fact = dated ? knownFact(dated.value, { unit }) : unknownFact("paramètre sans valeur à cette date");
  const { value, reason } = fact;
  const detail = dated && { from: dated.from, reference: dated.reference };
  return {
    read: () => fact,
    show: () => ({
      id,
      ...(label !== undefined && { label }),
      kind: "parametre",
      value,
      unit,
      reason,
      ...detail,
      figures: [],
    }),
  };
}

/** A lower limit that is infinite is left out of a JSON document: the value itself is then the most that it can be. */
function between({ lower, upper }: Pick<TermFact, "lower" | "upper">) {
  const isRange = Number.isFinite(lower) && Number.isFinite(upper) && lower < upper;
  return isRange ? { between: [lower, upper] as const } : {};
}
