import { tally } from "../referentiel/rules/facts.ts";
import type { Reading } from "../referentiel/rules/rule.ts";
import { type WhyContext, why } from "./why.ts";

/**
 * What must be read with a finding: the relative reading when the rule decides on the absolute one alone, whether they
 * disagree, and the indicator's caveats on change.
 */
export function warnings(reading: Reading, counted: readonly Reading[], context: WhyContext): string[] {
  const caveats = context.indicator.caveats
    .filter(({ scope }) => scope === "evolution")
    .map(({ text }) => text);
  const other = counted.includes("ecart_reduit_en_rapport") ? [] : otherReading(reading, context);
  return [...other, ...caveats];
}

function otherReading(reading: Reading, context: WhyContext): string[] {
  const absolute = tally(context.facts.ecart_reduit ?? []);
  const relative = tally(context.facts.ecart_reduit_en_rapport ?? []);
  if (reading !== "ecart_reduit" || relative.yes + relative.no === 0) return [];
  const majority = (counted: { yes: number; no: number }): boolean => counted.yes > counted.no;
  const disagree = majority(absolute) !== majority(relative);
  const opening = disagree ? "Les deux lectures ne concordent pas." : "L’autre lecture concorde.";
  return [`${opening} ${why("ecart_reduit_en_rapport", context)}`];
}
