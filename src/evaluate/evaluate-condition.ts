import { shareExceeds, type Tally } from "../kernel/share-exceeds.ts";
import { allOf, anyOf, not, type TriState } from "../kernel/tri-state.ts";
import type { ConditionTrace } from "../model/finding.ts";
import type { Condition, Parameter, Reading } from "../model/rule.ts";
import { parameterAt } from "./parameter-at.ts";

/** What a condition is judged on: the tally of each reading, the parameters, the day. */
export interface ConditionContext {
  readonly tallies: Readonly<Partial<Record<Reading, Tally>>>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly day: string;
}

/** Judges a condition, three-valued, and keeps why: the trace has the shape of the condition. */
export function evaluateCondition(condition: Condition, context: ConditionContext): ConditionTrace {
  switch (condition.kind) {
    case "part_des_qpv":
      return share(condition, context);
    case "non":
      return group("non", [evaluateCondition(condition.condition, context)], ([only]) => not(only));
    case "tous":
      return group("tous", judge(condition.conditions, context), allOf);
    case "au_moins_un":
      return group("au_moins_un", judge(condition.conditions, context), anyOf);
  }
}

const judge = (conditions: readonly Condition[], context: ConditionContext): ConditionTrace[] =>
  conditions.map((condition) => evaluateCondition(condition, context));

function group(
  kind: "tous" | "au_moins_un" | "non",
  children: readonly ConditionTrace[],
  combine: (results: readonly TriState[]) => TriState,
): ConditionTrace {
  return { kind, result: combine(children.map(({ result }) => result ?? undefined)) ?? null, children };
}

function share(
  { reading, moreThan }: Extract<Condition, { kind: "part_des_qpv" }>,
  { tallies, parameters, day }: ConditionContext,
): ConditionTrace {
  const counted = tallies[reading] ?? { yes: 0, no: 0, unknown: 0 };
  const parameter = parameters.get(moreThan);
  const dated = parameter && parameterAt(parameter, day);
  return {
    kind: "part_des_qpv",
    result: (dated && shareExceeds(counted, dated.value)) ?? null,
    reading,
    share: { k: counted.yes, n: counted.yes + counted.no, total: counted.yes + counted.no + counted.unknown },
    ...(dated && { parameter: { id: moreThan, ...dated } }),
    children: [],
  };
}
