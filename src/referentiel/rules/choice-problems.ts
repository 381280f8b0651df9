import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { conditionsRead } from "./asked-of-rule.ts";
import type { WrittenChoice } from "./choice-file.ts";
import { measuresIn, readsValue } from "./readings.ts";
import type { Condition } from "./rule.ts";
import { toRule } from "./rule-file.ts";
import type { RulesContext, VisitedRule } from "./walk.ts";

/**
 * A reading that was chosen where the rule leaves no choice: nothing is named, the rule measures no gap or measures it both
 * ways, or it compares no amounts of two dates.
 *
 * @diagnostic rule/lecture-sans-effet
 */
export function choiceProblems(
  rules: readonly VisitedRule[],
  { written, placeOf }: RulesContext,
): Diagnostic[] {
  const read = (id: string) => {
    const found = written.regles.find((one) => one.id === id);
    return found && toRule(found);
  };
  return rules.flatMap(({ rule, path }) => {
    const choice = rule.lecture_retenue;
    if (!choice) return [];
    const conditions = conditionsRead(toRule(rule), read);
    return reasons(choice, conditions).map((why) =>
      problem("rule/lecture-sans-effet", placeOf([...path, "lecture_retenue"]), { rule: rule.id, why }),
    );
  });
}

function reasons({ ecart, euros }: WrittenChoice, conditions: readonly Condition[]): string[] {
  const measures = measuresIn(conditions);
  if (!ecart && !euros) return ["ni ecart ni euros n’y est écrit"];
  return [
    ...(ecart && measures.length === 0 ? ["la règle ne lit pas l’évolution d’un écart"] : []),
    ...(ecart && measures.length > 1 ? ["la règle lit déjà l’écart des deux façons"] : []),
    ...(euros && measures.length === 0 && !readsValue(conditions)
      ? ["la règle ne compare pas deux dates, les euros n’y changent rien"]
      : []),
  ];
}
