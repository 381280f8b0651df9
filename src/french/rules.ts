import type { Comparison } from "../compare/comparison.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import { capital, frenchDate } from "../kernel/french.ts";

/** What a rule bears on: the gap of a date, a change, the test of five years. */
export type RuleSubject = ComparabilityRule["scope"] | "test";

const OPENING = {
  interdite: { niveau: "écart refusé", evolution: "évolution refusée", test: "test refusé" },
  deconseillee: {
    niveau: "à lire avec prudence",
    evolution: "évolution à lire avec prudence",
    test: "test à lire avec prudence",
  },
} as const;

/** What a producer refuses or discourages, in the first words of a sentence. */
export function ruleOpening({ decision }: ComparabilityRule, subject: RuleSubject): string {
  return OPENING[decision][subject];
}

/** What a producer says, without its full stop, with its source and the day on which it was read. */
export function citedRule({ sentence, source, date }: ComparabilityRule): string {
  return `${sentence.replace(/\.$/, "")} (${source.title} ; relevé le ${frenchDate(date)})`;
}

/** What a producer says of some numbers of a table, and of which territories where it is not of all. */
export function ruleSentence(
  rule: ComparabilityRule,
  subject: RuleSubject,
  concerned: readonly string[] = [],
): string {
  const whose = concerned.length === 0 ? "" : ` Concerne ${concerned.join(", ")}.`;
  return `${capital(ruleOpening(rule, subject))} [${rule.id}] : ${citedRule(rule)}.${whose}`;
}

/**
 * What the producers say of comparing a number, in one text for a footnote: each sentence with its source and its day,
 * refusals first. Empty when no rule bears on it.
 */
export function ruleWords(
  { rules = [] }: Pick<Comparison, "rules">,
  ids: readonly string[] | undefined,
): string {
  const applying = rules.filter(({ id }) => ids?.includes(id));
  const openings = new Map<string, string[]>();
  for (const decision of ["interdite", "deconseillee"] as const)
    for (const rule of applying.filter((one) => one.decision === decision)) {
      const opening = ruleOpening(rule, rule.scope);
      openings.set(opening, [...(openings.get(opening) ?? []), citedRule(rule)]);
    }
  return [...openings].map(([opening, said]) => `${opening} : ${said.join(" ; ")}`).join(" ; ");
}

/** What the producers refuse of a table, a sentence each. */
export function refusalSentences({ rules = [] }: Comparison): string[] {
  return rules
    .filter(({ decision }) => decision === "interdite")
    .map((rule) => ruleSentence(rule, rule.scope));
}

/** What a producer asks of small numbers of people, where none is read beside the figures: nothing tells whose are small. */
export function uncheckedSentences({ unchecked = [] }: Comparison): readonly string[] {
  return unchecked.map(
    (rule) =>
      `${ruleSentence(rule, "niveau")} Les effectifs ne sont pas dans les données lues : rien ne dit ici quels QPV sont concernés.`,
  );
}

/** How many rules were looked at, and how many bear on a number. */
export function lookedAtWords(read: number, applied: number): string {
  return `${read} lues, ${applied} touchent ce tableau`;
}

/**
 * A rule that bears on a number, by its label: what is refused or discouraged, and what its producer says.
 *
 * @example
 * namedRuleWords({ id: "r", label: "Rupture de 2018", decision: "deconseillee", scope: "evolution", sentence: "Rupture en 2018.", source: { title: "Insee" }, date: "2026-11-20" })
 * // => "Évolution à lire avec prudence (Rupture de 2018) : Rupture en 2018 (Insee ; relevé le 20\u00a0novembre 2026)."
 */
export const namedRuleWords = (rule: ComparabilityRule): string =>
  `${capital(ruleOpening(rule, rule.scope))} (${rule.label}) : ${citedRule(rule)}.`;

const DECISION_WORDS = { interdite: "interdite", deconseillee: "déconseillée" } as const;

/** A rule that applies, by its name. */
export function appliedRuleWords(rule: ComparabilityRule): string {
  return `${rule.id} (${DECISION_WORDS[rule.decision]}) : ${citedRule(rule)}`;
}
