import type { Comparison, RowTrend } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { madeWords } from "../data/made-figure.ts";
import { formatNumber } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import type { Trend } from "../statistics/trend.ts";
import { intervalDigits, intervalWords, signedWords } from "./amounts.ts";

/** Years that the test of a gap reads. */
const YEARS = 5;

/** Whether a table has periods enough for the test of a gap. */
export function hasTestedYears({ periods }: Comparison): boolean {
  return periods.length >= YEARS;
}

/** What the test of the gap over five years found, of how many QPV, and how the references were made; nothing under five periods. */
export function trendSentence(table: Comparison): string[] {
  if (!hasTestedYears(table)) return [];
  const trends = table.rows.flatMap(({ trend }) => trend ?? []);
  const counts = new Map<string, number>();
  for (const { gap } of trends) counts.set(foundWords(gap), (counts.get(foundWords(gap)) ?? 0) + 1);
  const counted = [...counts].map(([said, count]) => `${said} pour ${count} QPV`);
  const sets = trends.flatMap(({ against }) => (against ? [madeWords(against)] : []));
  return [
    `Test de l’écart sur cinq ans, seuil de 99,8 % : ${[counted.join(", "), ...new Set(sets)].join(" ; ")}.`,
  ];
}

/** The verdict of the test in a few words, with the value that a significant one is prolonged to. */
export function trendWords({ gap, projection }: RowTrend, decimals: number): string {
  if (!projection || !("value" in projection)) return foundWords(gap);
  const { value, year } = projection;
  return `${foundWords(gap)}, ${signedWords(value, decimals)} en ${year} (${intervalWords(projection, decimals)})`;
}

/** The test of a row with its figures: the years, the threshold, χ², the slope beside it, how its reference was made. */
export function testSentence({ gap, theilSen, against }: RowTrend, { decimals }: Indicator): string {
  const years = "unknown" in gap ? "" : `, ${gap.start}-${gap.end}, seuil de 99,8 % (χ² > 9,55)`;
  const figure = "unknown" in gap ? "" : `χ² = ${formatNumber(gap.chiSquare, 2)}, `;
  return [
    `test de l’écart sur cinq ans${years} : ${figure}${foundWords(gap)}`,
    ...(typeof theilSen === "number"
      ? [`pente de Theil-Sen ${signedWords(theilSen, intervalDigits(decimals))} par an`]
      : []),
    ...(against ? [`référence : ${madeWords(against)}`] : []),
  ].join(" ; ");
}

function foundWords(gap: RowTrend["gap"]): string {
  return "unknown" in gap ? `non calculé (${REASON_WORDS[gap.unknown]})` : directionWords(gap);
}

function directionWords({ direction, outlier }: Trend): string {
  if (direction !== "aucune") return `en ${direction}`;
  return outlier ? "une année seule fait la pente" : "aucune direction établie";
}
