import type { Comparison } from "../compare/comparison.ts";
import { shownCaveats, shownChange } from "../compare/table-facts.ts";
import type { Caveat, Indicator } from "../data/indicator.ts";
import { betweenWords } from "./periods.ts";

/** A caveat with who says it. */
export function caveatWords({ text, source }: Pick<Caveat, "text" | "source">): string {
  return `${text.replace(/\.$/, "")} (${source})`;
}

const OPENING = { niveau: "Mise en garde", evolution: "Mise en garde sur l’évolution" } as const;

/**
 * What must be known of the figures that a table shows: each caveat of its indicator on its levels, or on its change. Those
 * that a rule of comparability says with the same words, `rules` by sentence, are left out.
 */
export function caveatSentences(
  table: Comparison,
  indicator: Indicator,
  rules: ReadonlyMap<string, string>,
): string[] {
  const said = shownCaveats(table, indicator).filter(({ text }) => !rules.has(text));
  return said.map((caveat) => `${OPENING[caveat.scope]} : ${caveatWords(caveat)}.`);
}

/** Each break that a caveat declares between the dates of a table; it names the rule that says it with the same words. */
export function breakSentences(table: Comparison, rules: ReadonlyMap<string, string> = new Map()): string[] {
  const change = shownChange(table);
  if (!change) return [];
  const when = `Rupture de série déclarée ${betweenWords(change.start, change.end)}`;
  return (table.breaks ?? []).map((caveat) => {
    const rule = rules.get(caveat.text);
    return rule === undefined ? `${when} : ${caveatWords(caveat)}.` : `${when}, dite par [${rule}].`;
  });
}
