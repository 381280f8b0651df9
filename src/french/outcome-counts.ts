import type { ChangeSummary, Comparison, OutOf } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import type { QpvOutcome } from "../referentiel/rules/rule.ts";
import { amongEstablished, untestedMark } from "./established.ts";
import { gapWord } from "./gaps.ts";
import { endThanStart } from "./periods.ts";
import { changeUnitWords, comparedEuros } from "./prices.ts";

/** A count over the QPV in figures, of how many, and the words that complete it. */
export interface OutcomeCount {
  readonly count: string;
  readonly outOf: string;
  readonly text: string;
}

/** The counts that answer a outcome, the absolute one always beside the relative one; none when n is zero. */
export function outcomeCounts(
  outcome: QpvOutcome | undefined,
  table: Comparison,
  indicator: Indicator,
): readonly OutcomeCount[] {
  const { summary } = table;
  if (!summary || !outcome) return [];
  const widened = table.rows.filter(({ change }) => change?.absoluteMove === "creuse");
  const absolute = () =>
    figure(summary.widenedAbsolute, absoluteWords(summary, table, indicator) + amongEstablished(widened));
  const relative = () =>
    figure(
      summary.widenedRelative,
      relativeWords(summary, indicator) + untestedMark("ecart_reduit_en_rapport", table),
    );
  const improved = () =>
    figure(
      summary.improved,
      improvedWords(summary, table, indicator) + untestedMark("situation_amelioree", table),
    );
  const figures = {
    ecart_reduit: () => [absolute(), relative()],
    ecart_reduit_en_rapport: () => [relative(), absolute()],
    situation_amelioree: () => [improved()],
  };
  return figures[outcome]().flat();
}

function figure({ count, known, total }: OutOf, words: string): OutcomeCount[] {
  if (known === 0) return [];
  const filled = known < total ? ` (${known} QPV renseignés sur ${total})` : "";
  return [
    { count: String(count), outOf: `QPV sur ${known}`, text: `${count > 1 ? "ont" : "a"} ${words}${filled}` },
  ];
}

function absoluteWords(summary: ChangeSummary, table: Comparison, indicator: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, indicator.polarity)} ${changeUnitWords(table, indicator)} plus grand ${endThanStart(start, end)}`;
}

function relativeWords(summary: ChangeSummary, { polarity }: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, polarity)} plus grand ${endThanStart(start, end)} s’il est rapporté à la valeur de l’agglomération`;
}

function improvedWords({ start, end }: ChangeSummary, table: Comparison, indicator: Indicator): string {
  const word = indicator.polarity === "plus_bas_mieux" ? "plus basse" : "plus haute";
  return `une valeur ${word} ${endThanStart(start, end)}${comparedEuros(table, indicator)}`;
}
