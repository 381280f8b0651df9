import type { Comparison, ComparisonRow } from "../model/comparison.ts";

/** The mark of a number that must be read with a warning of its producer. */
export const MARK = "*";

/** Rules that the shown numbers bear: levels of the two dates (or the last one) and changes. */
export function shownRules({ rows, otherReferences = [], summary, periods }: Comparison): {
  readonly levels: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
} {
  const shown = summary ? [summary.start, summary.end] : [periods.at(-1)];
  const all: readonly ComparisonRow[] = [...rows, ...otherReferences];
  const levels = all.flatMap((row) => row.levels.filter(({ period }) => shown.includes(period)));
  return {
    levels: new Set(levels.flatMap(({ rules }) => rules ?? [])),
    changes: new Set(all.flatMap(({ change }) => change?.rules ?? [])),
  };
}

/** What the producers refuse or discourage of the shown numbers: the sentence, its code, its source and its date. */
export function ruleLines(table: Comparison): string[] {
  const { levels, changes } = shownRules(table);
  return (table.rules ?? []).flatMap(({ id, decision, sentence, source, date, scope }) => {
    if (!levels.has(id) && !changes.has(id)) return [];
    const what = scope === "niveau" ? "Écart" : "Évolution";
    const word =
      decision === "interdite"
        ? `${what} refusé${scope === "niveau" ? "" : "e"}`
        : `${MARK} ${what} à lire avec prudence`;
    return [`${word} [${id}] : ${sentence} (${source.title} ; relevé le ${date})`];
  });
}
