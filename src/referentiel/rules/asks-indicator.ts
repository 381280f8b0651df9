import { conditionsIn } from "./conditions-in.ts";
import type { Rule } from "./rule.ts";

/**
 * Whether a rule reads the indicator of the question: by a reading, by what a gap did, by a term that names no indicator,
 * or by another rule that does. Such a rule gives one finding for each indicator; another gives one alone.
 */
export function asksIndicator(
  rule: Rule,
  find: (id: string) => Rule | undefined,
  seen: readonly string[] = [],
): boolean {
  if (seen.includes(rule.id)) return false;
  const terms = Object.values(rule.terms).some(
    (term) => term.kind !== "releve" && term.indicator === undefined,
  );
  const conditions = [rule.condition, ...(rule.exemption ? [rule.exemption] : [])].flatMap(conditionsIn);
  return (
    terms ||
    conditions.some((one) => {
      if (one.kind === "ecart_evolue") return true;
      if (one.kind === "part_des_qpv") return one.reading !== undefined;
      const other = one.kind === "regle" ? find(one.rule) : undefined;
      return other !== undefined && asksIndicator(other, find, [...seen, rule.id]);
    })
  );
}
