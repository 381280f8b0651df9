import type { ComparabilityRule } from "../model/comparability.ts";
import type { Comparison } from "../model/comparison.ts";

/**
 * What the producers say of comparing a number, in one text for a footnote: each sentence with its source and its day.
 * Empty when no rule bears on it.
 */
export function ruleWords({ rules = [] }: Comparison, ids: readonly string[] | undefined): string {
  const applying = rules.filter(({ id }) => ids?.includes(id));
  return applying.map(oneRule).join(" ");
}

function oneRule({ decision, sentence, source, date }: ComparabilityRule): string {
  const word = decision === "interdite" ? "comparaison refusée" : "à lire avec prudence";
  const said = sentence.replace(/\.$/, "");
  return `${word} : ${said} (${source.title} ; relevé le ${date})`;
}
