import type { Comparison, ComparisonRow, RowTrend } from "../../compare/comparison.ts";
import { shownPeriods } from "../../compare/table-facts.ts";
import { uncheckedRemarks } from "../../french/honesty.ts";
import { frenchDate } from "../../kernel/french.ts";

/** The mark of a number that must be read with a warning of its producer. */
export const MARK = "*";

/** Rules that the shown numbers bear: levels of the two dates (or the last one) and changes. */
export function shownRules(table: Comparison): {
  readonly levels: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
} {
  const { rows, otherReferences = [] } = table;
  const shown = shownPeriods(table);
  const all: readonly ComparisonRow[] = [...rows, ...otherReferences];
  const levels = all.flatMap((row) => row.levels.filter(({ period }) => shown.includes(period)));
  return {
    levels: new Set(levels.flatMap(({ rules }) => rules ?? [])),
    changes: new Set(all.flatMap(({ change }) => change?.rules ?? [])),
    tests: new Set(all.flatMap(({ trend }) => (trend && isSaid(trend) ? trend.rules : []))),
  };
}

/** A test that was made, or that a producer refuses: the others have no number for a warning to stand on. */
function isSaid({ gap }: RowTrend): boolean {
  return !("unknown" in gap) || gap.unknown === "comparaison_interdite";
}

/** What the producers refuse or discourage of the shown numbers: the sentence, its code, its source and its date. */
export function ruleLines(table: Comparison): string[] {
  const { levels, changes, tests } = shownRules(table);
  const said = (table.rules ?? []).flatMap(({ id, decision, sentence, source, date, scope }) => {
    const kind = levels.has(id) || changes.has(id) ? scope : tests.has(id) ? "test" : undefined;
    if (kind === undefined) return [];
    const opening = `${OPENING[decision][kind]} [${id}]`;
    return [
      `${opening} : ${sentence} (${source.title} ; relevé le ${frenchDate(date)})${concerned(id, table)}`,
    ];
  });
  return [...said, ...uncheckedRemarks(table)];
}

/** Whose figures a rule bears on, where they are not everyone's. */
function concerned(id: string, table: Comparison): string {
  const shown = shownPeriods(table);
  const codes = table.rows.flatMap(({ territory, levels, change, trend }) => {
    const ofLevels = levels.filter(({ period }) => shown.includes(period)).map(({ rules }) => rules);
    const isOne = [...ofLevels, change?.rules, trend?.rules].some((rules) => rules?.includes(id));
    return isOne ? [territory] : [];
  });
  return codes.length === 0 || codes.length === table.rows.length ? "" : ` Concerne ${codes.join(", ")}.`;
}

const OPENING = {
  interdite: { niveau: "Écart refusé", evolution: "Évolution refusée", test: "Test refusé" },
  deconseillee: {
    niveau: `${MARK} À lire avec prudence`,
    evolution: `${MARK} Évolution à lire avec prudence`,
    test: `${MARK} Test à lire avec prudence`,
  },
} as const;
