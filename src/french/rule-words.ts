import type { Comparison } from "../compare/comparison.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import { frenchDate } from "../kernel/french.ts";

const OPENING = { interdite: "comparaison refusée", deconseillee: "à lire avec prudence" } as const;

/**
 * What the producers say of comparing a number, in one text for a footnote: each sentence with its source and its day,
 * refusals first. Empty when no rule bears on it.
 */
export function ruleWords({ rules = [] }: Comparison, ids: readonly string[] | undefined): string {
  const applying = rules.filter(({ id }) => ids?.includes(id));
  const parts = (["interdite", "deconseillee"] as const).flatMap((decision) => {
    const said = applying.filter((rule) => rule.decision === decision).map(oneRule);
    return said.length === 0 ? [] : [`${OPENING[decision]} : ${said.join(" ; ")}`];
  });
  return parts.join(" ; ");
}

function oneRule({ sentence, source, date }: ComparabilityRule): string {
  return `${sentence.replace(/\.$/, "")} (${source.title}, relevé le ${frenchDate(date)})`;
}
