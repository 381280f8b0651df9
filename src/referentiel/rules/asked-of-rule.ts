import type { Condition, QpvOutcome, Rule } from "./rule.ts";

/** A condition and all those inside it, the outer ones first; those of another rule that it names are not its own. */
export function conditionsIn(condition: Condition): Condition[] {
  const inner =
    "conditions" in condition ? condition.conditions : "condition" in condition ? [condition.condition] : [];
  return [condition, ...inner.flatMap((one) => (one ? conditionsIn(one) : []))];
}

/** The outcomes that a condition counts, each once, in the order of the condition: the first is the rule's answer. */
export function outcomesOf(condition: Condition): QpvOutcome[] {
  const outcomes = conditionsIn(condition).flatMap((one) =>
    one.kind === "part_des_qpv" ? (one.outcome ?? []) : [],
  );
  return [...new Set(outcomes)];
}

/** The conditions of a rule and of the rules that it names; each rule once. */
export function conditionsRead(
  rule: Rule,
  find: (id: string) => Rule | undefined,
  seen: readonly string[] = [],
): Condition[] {
  if (seen.includes(rule.id)) return [];
  const own = [rule.condition, ...(rule.exemption ? [rule.exemption] : [])].flatMap(conditionsIn);
  const others = own.flatMap((one) => (one.kind === "regle" ? (find(one.rule) ?? []) : []));
  return [...own, ...others.flatMap((one) => conditionsRead(one, find, [...seen, rule.id]))];
}

/**
 * Whether a rule reads the indicator of the question: by an outcome, by what a gap did, by a term that names no indicator,
 * or by another rule that does. Such a rule gives one finding for each indicator; another gives one alone.
 */
export function asksIndicator(
  rule: Rule,
  find: (id: string) => Rule | undefined,
  seen: readonly string[] = [],
): boolean {
  if (seen.includes(rule.id)) return false;
  const terms = Object.values(rule.terms).some(
    (term) => term.kind !== "releve" && term.kind !== "imprime" && term.indicator === undefined,
  );
  const conditions = [rule.condition, ...(rule.exemption ? [rule.exemption] : [])].flatMap(conditionsIn);
  return (
    terms ||
    conditions.some((one) => {
      if (one.kind === "ecart_evolue") return true;
      if (one.kind === "part_des_qpv") return one.outcome !== undefined;
      const other = one.kind === "regle" ? find(one.rule) : undefined;
      return other !== undefined && asksIndicator(other, find, [...seen, rule.id]);
    })
  );
}
