import type { Comparison } from "../../compare/comparison.ts";
import { shownPeriods } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { apartSentence, stableGaps, testedSentence } from "../../french/honesty.ts";
import { referenceSentences } from "../../french/references.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { OTHER_SET, referenceName } from "./comparison-words.ts";

/**
 * What a table must say of itself: how its reference was made, on what its intervals rest, which changes are more than
 * chance and the smallest one that could have been seen, the test of five points. One sentence each; those that have nothing to say are left out.
 */
export function honestyLines(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const { summary } = table;
  if (isCount(indicator.unit)) return [];
  return [
    ...referenceSentences(table, {
      shown: shownPeriods(table),
      mark: `${OTHER_SET} `,
      name: (code) => referenceName(code, table, workspace),
    }),
    ...(summary
      ? [...testedSentence(table, indicator), ...stableGaps(table.rows), ...trendLine(table)]
      : shownPeriods(table).flatMap((period) => apartSentence(table, period))),
  ];
}

/** Only where five periods could make a test. */
function trendLine({ rows, periods }: Comparison): string[] {
  if (periods.length < 5) return [];
  const counts = new Map<string, number>();
  for (const { trend } of rows) {
    if (!trend) continue;
    const said =
      "unknown" in trend.gap
        ? `non calculé (${REASON_WORDS[trend.gap.unknown]})`
        : DIRECTION_WORDS[trend.gap.direction];
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const counted = [...counts].map(([said, count]) => `${said} pour ${count} QPV`);
  const sets = rows.flatMap(({ trend }) => (trend?.against ? [madeWords(trend.against)] : []));
  return [
    `Test de l’écart sur cinq ans, seuil de 99,8 % : ${[counted.join(", "), ...new Set(sets)].join(" ; ")}.`,
  ];
}

const DIRECTION_WORDS = {
  hausse: "en hausse",
  baisse: "en baisse",
  aucune: "sans direction établie",
} as const;
