import type { ChangeSummary, Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { QUADRANT_WORDS } from "../model/words.ts";
import { shareWords } from "./share-words.ts";
import type { Group } from "./table-columns.ts";
import type { SummaryCell } from "./table-view.ts";

/** The last row of a table with two dates: k/n under each group of columns; empty when nothing can be counted. */
export function summaryCells(
  { summary }: Comparison,
  indicator: Indicator,
  groups: readonly Group[],
): readonly SummaryCell[] {
  if (!summary || summary.improved.n === 0 || groups.every(({ columns }) => columns.length < 2)) return [];
  return groups.map(({ kind, columns }) => ({
    texte: sentence(kind, summary, indicator),
    nombre: columns.length,
  }));
}

function sentence(kind: Group["kind"], summary: ChangeSummary, { polarity }: Indicator): string {
  const { improved, widenedAbsolute, widenedRelative, quadrants } = summary;
  if (kind === "ecart") return `Écart plus grand en ${summary.end} : ${shareWords(widenedAbsolute)}`;
  if (kind === "rapport") return `Écart plus grand en rapport : ${shareWords(widenedRelative)}`;
  if (kind === "valeur") {
    return polarity === "neutre" ? "" : `Valeur meilleure en ${summary.end} : ${shareWords(improved)}`;
  }
  return Object.entries(QUADRANT_WORDS)
    .flatMap(([quadrant, words]) => {
      const count = quadrants[quadrant as keyof typeof QUADRANT_WORDS];
      return count ? [`${words} : ${count}`] : [];
    })
    .join(" ; ");
}
