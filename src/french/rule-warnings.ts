import type { Indicator } from "../data/indicator.ts";
import { frenchDate } from "../kernel/french.ts";
import type { Explained } from "../referentiel/rules/compile-rules.ts";
import type { Parameter, Rule } from "../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../referentiel/rules/trace.ts";

/** What a rule's warnings are looked for in. */
interface WarningContext {
  readonly parameters: readonly Parameter[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly day: string;
}

/**
 * What must be read with a finding because of its rule: thresholds used after the day until which they are known, and the
 * caveats of the indicators that the rule names itself.
 */
export function ruleWarnings(
  rule: Rule,
  { trace, exemption }: Explained,
  { parameters, indicators, day }: WarningContext,
): string[] {
  const used = new Set([trace, ...(exemption ? [exemption] : [])].flatMap(parametersIn));
  const expired = parameters.filter(({ id, knownUntil }) => used.has(id) && knownUntil < day);
  const named = Object.values(rule.terms).flatMap((term) =>
    term.kind === "releve" ? [] : (indicators.get(term.indicator ?? "") ?? []),
  );
  const caveats = named.flatMap((indicator) => indicator.caveats.map(({ text }) => text));
  return [
    ...expired.map(
      ({ label, id, knownUntil }) =>
        `Le seuil « ${label} » (${id}) n’est connu que jusqu’au ${frenchDate(knownUntil)} : vérifier qu’il vaut encore.`,
    ),
    ...new Set(caveats),
  ];
}

function parametersIn({ parameter, operands = [], quarters = [], children }: ConditionTrace): string[] {
  const compared = operands.flatMap(({ kind, id }) => (kind === "parametre" ? [id] : []));
  const inner = [...children, ...quarters.map(({ trace }) => trace)];
  return [...(parameter ? [parameter.id] : []), ...compared, ...inner.flatMap(parametersIn)];
}
