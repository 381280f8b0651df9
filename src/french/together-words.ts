import type { Comparison, TogetherLevel } from "../compare/comparison.ts";
import { madeWords } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { periodWords } from "./period-words.ts";

/**
 * The QPV of a table together in the periods that are shown: what was computed, of how many of them; between its two
 * dates, on those that are available at both, where these are not the same. Nothing for one QPV alone.
 */
export function togetherSentences(
  table: Comparison,
  indicator: Indicator,
  shown: readonly string[],
): readonly string[] {
  const levels = (table.together ?? []).filter(
    ({ period, made }) => shown.includes(period) && made.total > 1,
  );
  return [
    ...levels.flatMap((level) => levelSentence(level, indicator)),
    ...changeSentence(table, indicator, levels),
  ];
}

const NAME = "QPV ensemble";

function levelSentence({ period, value, made }: TogetherLevel, indicator: Indicator): string[] {
  if (typeof value !== "number") return [];
  return [`${NAME}, ${periodWords(period)} : ${formatLevel(value, indicator)} (${madeWords(made)}).`];
}

function changeSentence(
  { summary, togetherChange: found }: Comparison,
  indicator: Indicator,
  levels: readonly TogetherLevel[],
): string[] {
  const isSame = levels.every(
    ({ made }) => made.available === found?.made.available && made.kind === found.made.kind,
  );
  if (!summary || !found || levels.length < 2) return [];
  const when = `${NAME}, de ${periodWords(summary.start)} à ${periodWords(summary.end)}`;
  const { start, end, change, made } = found;
  if (typeof change !== "number")
    return change.unknown === "comparaison_interdite"
      ? [`${when} : évolution non calculée (${REASON_WORDS[change.unknown]}).`]
      : [];
  if (isSame || typeof start !== "number" || typeof end !== "number") return [];
  const [before, after] = [start, end].map((value) => formatLevel(value, indicator));
  return [`${when} : de ${before} à ${after}, soit ${formatGap(change, indicator)} (${madeWords(made)}).`];
}
