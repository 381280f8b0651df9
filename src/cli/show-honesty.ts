import type { Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodWords } from "../model/period-words.ts";
import { madeWords, REASON_WORDS } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { testedSentence } from "../render/tested-sentence.ts";
import { referenceName } from "./comparison-words.ts";
import { shownPeriod } from "./shown-period.ts";

/**
 * What a table must say of itself: how its reference was made, on what its intervals rest, which changes are more than
 * chance and the smallest one that could have been seen, the test of five points. One sentence each; those that have nothing to say are left out.
 */
export function honestyLines(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const { summary } = table;
  return [
    ...madeLine(table, workspace),
    ...testedSentence(table, indicator),
    ...(summary ? trendLine(table) : []),
  ];
}

/** How each reference was made: the table's own, and by its name another one. */
function madeLine(table: Comparison, workspace: Workspace): string[] {
  const { rows, otherReferences = [], summary } = table;
  const period = summary?.end ?? shownPeriod(table);
  const lines = [...rows, ...otherReferences].flatMap(({ levels, reference: code }) => {
    const made = levels.find((level) => level.period === period)?.reference.made;
    const isOwn = code === undefined || code === table.reference;
    const name = isOwn ? "Référence" : `Référence, ${referenceName(code, table, workspace)}`;
    return made ? [`${name}, ${periodWords(period ?? "")} : ${madeWords(made)}.`] : [];
  });
  return [...new Set(lines)];
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
  return [`Test de l’écart sur cinq ans, seuil de 99,8 % : ${counted.join(", ")}.`];
}

const DIRECTION_WORDS = {
  hausse: "en hausse",
  baisse: "en baisse",
  aucune: "sans direction établie",
} as const;
