import type { GapMove } from "../compare/change-names.ts";
import type { Comparison, GapChange } from "../compare/comparison.ts";
import { changeName, shownChange } from "../compare/table-facts.ts";
import { yearOf } from "../kernel/dates.ts";
import { capital } from "../kernel/french.ts";
import { discouragingRules } from "./beside.ts";
import { sameWords } from "./caveats.ts";
import { ruleOpening } from "./rules.ts";

/** In what order a gap table stands. */
export const RANKED = "de l’écart le plus défavorable au plus favorable";

/** A sign beside the words of a reading, legible without colours: what the gap did. */
export const MOVE_SIGNS: Readonly<Record<GapMove, string>> = { creuse: "↑", reduit: "↓", inchange: "=" };

/** Beside « pas établi »: within what chance explains. */
export const UNSURE_SIGN = "±";

/** What the gap did, by a sign; that its change is not established, before all. */
export function changeSign(change: GapChange | null | undefined): string {
  const move = change?.absoluteMove;
  if (changeName(change) === "pas_etabli" || typeof move !== "string") return UNSURE_SIGN;
  return MOVE_SIGNS[move];
}

/** What the signs say, as the head of their column. */
export const SIGNS = "↑\u00a0écart plus grand, ↓\u00a0plus petit";

/**
 * What the producers say of comparing a number, by the names of their rules, refusals first: the sentences stand in the
 * annex. Empty when no rule bears on it.
 */
export function ruleNames(
  { rules = [] }: Pick<Comparison, "rules">,
  ids: readonly string[] | undefined,
): string {
  const said = (["interdite", "deconseillee"] as const).flatMap((decision) => {
    const of = rules.filter((rule) => rule.decision === decision && ids?.includes(rule.id));
    const [first] = of;
    const names = [...new Set(of.map(({ label }) => label))].join(" ; ");
    return first ? [`${ruleOpening(first, first.scope)} : ${names}`] : [];
  });
  return said.join(" ; ");
}

/**
 * One line for a whole table instead of a mark on each number: what bears on all of its gaps, on all of its changes, and
 * the years of the breaks that its indicator declares. Empty where nothing does.
 */
export function warningLine(
  table: Comparison,
  levels: readonly string[],
  changes: readonly string[],
): string {
  const named = [levels, changes].map((ids) => ruleNames(table, ids)).filter((said) => said !== "");
  const change = shownChange(table);
  const said = new Set(discouragingRules(table, true).map(({ sentence }) => sameWords(sentence)));
  const years = (change ? (table.breaks ?? []) : []).flatMap((one) =>
    said.has(sameWords(one.text)) ? [] : (yearOf(one.break ?? "") ?? []),
  );
  const broken = years.length === 0 ? [] : [`rupture de série déclarée : ${[...new Set(years)].join(", ")}`];
  const all = [...new Set([...named, ...broken])];
  return all.length === 0 ? "" : `${capital(all.join(" ; "))}.`;
}
