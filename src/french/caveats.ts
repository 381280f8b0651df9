import type { Comparison } from "../compare/comparison.ts";
import { shownCaveats, shownChange } from "../compare/table-facts.ts";
import type { Caveat, Indicator } from "../data/indicator.ts";
import { betweenWords } from "./periods.ts";

/** A caveat with who says it. */
export function caveatWords({ text, source }: Pick<Caveat, "text" | "source">): string {
  return `${text.replace(/\.$/, "")} (${source})`;
}

/** A sentence by which one that has the same words is found: without its full stop, nor the folding of its lines. */
export function sameWords(sentence: string): string {
  return sentence.replace(/\s+/g, " ").trim().replace(/\.$/, "");
}

/**
 * Where a number beyond 100 % stands: that the indicator is a ratio, and no share of a whole. Empty under 100 %, and of a
 * share: its bounds allow no more.
 *
 * @example
 * beyondWholeWords({ unit: "%", bounds: [0, null] }, [70.3, 101.9])
 * // => "rapport de deux nombres, non part d’un tout : il peut dépasser 100 %"
 * @example
 * beyondWholeWords({ unit: "%", bounds: [0, null] }, [70.3])
 * // => ""
 */
export function beyondWholeWords(
  { unit, bounds }: Pick<Indicator, "unit" | "bounds">,
  values: readonly number[],
): string {
  if (unit !== "%" || bounds[1] !== null || !values.some((value) => value > 100)) return "";
  return "rapport de deux nombres, non part d’un tout : il peut dépasser 100 %";
}

/**
 * A table whose rules are said in the words of the caveat that says the same with more of them: printed one below the other, the
 * same thing would be read twice.
 */
export function withFullRules(table: Comparison, { caveats }: Pick<Indicator, "caveats">): Comparison {
  if (!table.rules) return table;
  const rules = table.rules.map((rule) => {
    const fuller = caveats.find(({ text }) => holdsWords(text, rule.sentence));
    return fuller ? { ...rule, sentence: fuller.text } : rule;
  });
  return { ...table, rules };
}

/**
 * Whether a text has all the words of another, in their order.
 *
 * @example
 * holdsWords("Rupture en 2018 : la réduction de loyer (dite RLS) abaisse les aides.", "Rupture en 2018 : la réduction de loyer abaisse les aides.")
 * // => true
 * @example
 * holdsWords("Les aides baissent.", "Les loyers baissent.")
 * // => false
 */
export function holdsWords(text: string, sentence: string): boolean {
  const wanted = wordsOf(sentence);
  let found = 0;
  for (const word of wordsOf(text)) if (word === wanted[found]) found += 1;
  return found === wanted.length;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const OPENING = { niveau: "Mise en garde", evolution: "Mise en garde sur l’évolution" } as const;

/**
 * What must be known of the figures that a table shows: each caveat of its indicator on its levels, or on its change. Those
 * that a rule of comparability says with the same words are left out; `rules` holds those that are said, by `sameWords`.
 */
export function caveatSentences(
  table: Comparison,
  indicator: Indicator,
  rules: ReadonlyMap<string, string>,
): string[] {
  const said = shownCaveats(table, indicator).filter(({ text }) => !rules.has(sameWords(text)));
  return said.map((caveat) => `${OPENING[caveat.scope]} : ${caveatWords(caveat)}.`);
}

/** Each break that a caveat declares between the dates of a table; it names the rule that says it with the same words. */
export function breakSentences(table: Comparison, rules: ReadonlyMap<string, string> = new Map()): string[] {
  const change = shownChange(table);
  if (!change) return [];
  const when = `Rupture de série déclarée ${betweenWords(change.start, change.end)}`;
  return (table.breaks ?? []).map((caveat) => {
    const rule = rules.get(sameWords(caveat.text));
    return rule === undefined ? `${when} : ${caveatWords(caveat)}.` : `${when}, dite par [${rule}].`;
  });
}
