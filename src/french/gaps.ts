import { CHANGE_WORDS, type SaidChange } from "../compare/change-names.ts";
import type { ChangeSummary, Comparison, OutOf } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { type Polarity, unitWords } from "../data/unit.ts";
import { endThanStart, spanWords } from "./periods.ts";

/**
 * What grows or shrinks in the counts of a summary: the gap, or, as soon as one territory is better placed than its
 * reference, its disadvantage, for a gap that grows to its advantage is then counted with those that shrink.
 *
 * @example
 * gapWord({ ahead: 0 }, "plus_bas_mieux")
 * // => "écart"
 * @example
 * gapWord({ ahead: 2 }, "plus_bas_mieux")
 * // => "désavantage"
 */
export function gapWord({ ahead = 0 }: Pick<ChangeSummary, "ahead">, polarity: Polarity): string {
  return ahead > 0 && polarity !== "neutre" ? "désavantage" : "écart";
}

/**
 * What must be known of the counts where some QPV are better placed than their reference; nothing where none is.
 *
 * @example
 * aheadSentence({ ahead: 0 }, "plus_bas_mieux")
 * // => []
 */
export function aheadSentence(
  { ahead = 0 }: Pick<ChangeSummary, "ahead">,
  polarity: Polarity,
): readonly string[] {
  if (ahead === 0 || polarity === "neutre") return [];
  const who =
    ahead > 1
      ? `${ahead} QPV sont mieux placés que leur référence`
      : "Un QPV est mieux placé que sa référence";
  return [`${who} à l’une des deux dates : un avantage plus petit compte comme un désavantage plus grand.`];
}

const GEOGRAPHIES = new Map([
  ["qpv2015", "QPV 2015"],
  ["qpv2024", "QPV 2024"],
  ["ensemble", "ensembles de territoires"],
]);

/**
 * What users read for a zoning; one that is not known is written as it is in the data.
 *
 * @example
 * geographyWords("qpv2015")
 * // => "QPV 2015"
 */
export function geographyWords(geography: string): string {
  return GEOGRAPHIES.get(geography) ?? geography;
}

/** How many changes are called what, in one order for every output; empty when none is known. */
export function readingCounts({ changeNames = {} }: ChangeSummary): string {
  const all = Object.keys(CHANGE_WORDS) as SaidChange[];
  return all
    .flatMap((one) => {
      const count = changeNames[one];
      return count ? [`${CHANGE_WORDS[one].long} (${count})`] : [];
    })
    .join(", ");
}

/**
 * What a table counts between its two dates: how many are further from their reference, in both readings, how many have a
 * better value, what each change is called. They compare published figures: no word of them claims a trend.
 */
export function summarySentences({ summary }: Comparison, indicator: Indicator): readonly string[] {
  if (!summary) return [];
  const { start, end } = summary;
  const counts = readingCounts(summary);
  return [
    ...widenedSentence(summary, indicator),
    ...aheadSentence(summary, indicator.polarity),
    ...betterSentence(summary, indicator),
    ...(counts === "" ? [] : [`Lecture ${spanWords(start, end)}, en nombre de QPV : ${counts}.`]),
  ];
}

function widenedSentence(summary: ChangeSummary, { unit, polarity }: Indicator): string[] {
  const { widenedAbsolute: absolute, widenedRelative: relative, start, end } = summary;
  if (absolute.known === 0) return [];
  const counts = `${absolute.count}/${absolute.known} ${unitWords(unit).inWords}, ${relative.count}/${relative.known} rapporté à la référence`;
  const what = gapWord(summary, polarity);
  return [`Dans les chiffres publiés, ${what} plus grand ${endThanStart(start, end)} : ${counts}.`];
}

function betterSentence({ improved, start, end }: ChangeSummary, { polarity }: Indicator): string[] {
  if (improved.known === 0 || polarity === "neutre") return [];
  return [`Valeur meilleure ${endThanStart(start, end)} : ${improved.count}/${improved.known}.`];
}

/**
 * A share as it is printed: k of n, and the total when some are unknown. Never a percentage: n is often small.
 *
 * @example
 * shareWords({ count: 3, known: 20, total: 22 })
 * // => "3 sur 20 (20 renseignés sur 22)"
 */
export function shareWords({ count, known, total }: OutOf): string {
  return known < total ? `${count} sur ${known} (${known} renseignés sur ${total})` : `${count} sur ${known}`;
}
