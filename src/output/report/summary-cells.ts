import type { ChangeSummary, Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import { gapWord, readingCounts, shareWords } from "../../french/gaps.ts";
import { atPeriod } from "../../french/periods.ts";
import { capital } from "../../kernel/french.ts";
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
    texte: capital(sentence(kind, summary, indicator)),
    nombre: columns.length,
  }));
}

function sentence(kind: Group["kind"], summary: ChangeSummary, { polarity }: Indicator): string {
  const { improved, widenedAbsolute, widenedRelative } = summary;
  const what = gapWord(summary, polarity);
  if (kind === "ecart") return `${what} plus grand ${atPeriod(summary.end)} : ${shareWords(widenedAbsolute)}`;
  if (kind === "rapport") return `${what} plus grand en rapport : ${shareWords(widenedRelative)}`;
  if (kind === "valeur") {
    return polarity === "neutre" ? "" : `valeur meilleure ${atPeriod(summary.end)} : ${shareWords(improved)}`;
  }
  return readingCounts(summary);
}
