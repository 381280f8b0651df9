import { CHANGE_WORDS, type SaidChange } from "../compare/change-names.ts";
import type { ChangeSummary, Comparison, OutOf } from "../compare/comparison.ts";
import { shownChange } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Polarity } from "../data/unit.ts";
import { capital, counted, formatCount } from "../kernel/french.ts";
import { atPeriod, endThanStart, spanWords } from "./periods.ts";
import { changeUnitWords } from "./prices.ts";
import { toldOfOne } from "./tally.ts";

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
      ? `${formatCount(ahead)} QPV sont mieux placés que leur référence`
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
export function changeNameCounts({ changeNames = {} }: ChangeSummary): string {
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
export function summarySentences(table: Comparison, indicator: Indicator): readonly string[] {
  const summary = shownChange(table);
  if (!summary) return [];
  const { start, end } = summary;
  const counts = changeNameCounts(summary);
  return [
    ...widenedSentence(summary, table, indicator),
    ...aheadSentence(summary, indicator.polarity),
    ...betterSentence(summary, indicator),
    ...(counts === "" || table.rows.length === 1
      ? []
      : [`Lecture ${spanWords(start, end)}, en nombre de QPV : ${counts}.`]),
  ];
}

function widenedSentence(summary: ChangeSummary, table: Comparison, indicator: Indicator): string[] {
  const { widenedAbsolute: absolute, widenedRelative: relative, start, end } = summary;
  if (absolute.known === 0) return [];
  const unit = changeUnitWords(table, indicator);
  const what = gapWord(summary, indicator.polarity);
  if (absolute.total === 1) {
    const side = ({ count }: OutOf, words: string) => `${toldOfOne(count)} ${words}`;
    const ratio = relative.known > 0 ? `, ${side(relative, "rapporté à la référence")}` : "";
    return [
      `Dans les chiffres publiés, ${what} plus grand ${endThanStart(start, end)} : ${side(absolute, unit)}${ratio}.`,
    ];
  }
  const isAlike = absolute.known === relative.known || relative.known === 0;
  const ratio =
    relative.known > 0 ? `, ${countWords(relative)} rapporté à la référence${knownOf(relative)}` : "";
  const counts = `${isAlike ? countWords(absolute) : shareWords(absolute)} ${unit}${ratio}`;
  return [`Dans les chiffres publiés, ${what} plus grand ${endThanStart(start, end)} : ${counts}.`];
}

function betterSentence({ improved, start, end }: ChangeSummary, { polarity }: Indicator): string[] {
  if (improved.known === 0 || polarity === "neutre") return [];
  const said = improved.total > 1 ? shareWords(improved) : toldOfOne(improved.count);
  return [`Valeur meilleure ${endThanStart(start, end)} : ${said}.`];
}

/**
 * A share as it is printed: k of n, and the total when some are unknown. Never a percentage: n is often small.
 *
 * @example
 * shareWords({ count: 3, known: 20, total: 22 })
 * // => "3 sur 20 (20 renseignés sur 22)"
 * @example
 * shareWords({ count: 634, known: 1201, total: 1253 })
 * // => "634 sur 1\u202f201 (1\u202f201 renseignés sur 1\u202f253)"
 */
export function shareWords(share: OutOf): string {
  return `${countWords(share)}${knownOf(share)}`;
}

const countWords = ({ count, known }: OutOf): string => `${formatCount(count)} sur ${formatCount(known)}`;

const knownOf = ({ known, total }: OutOf): string =>
  known < total ? ` (${counted(known, "renseigné")} sur ${formatCount(total)})` : "";

/** How many of a table are counted, under its values, its gaps or its ratios, at its second date; empty when nothing is. */
export function countUnder(
  figures: "valeur" | "ecart" | "rapport",
  summary: ChangeSummary,
  { polarity }: Indicator,
): string {
  const { improved, widenedAbsolute, widenedRelative, end } = summary;
  const what = capital(gapWord(summary, polarity));
  const counted = { valeur: improved, ecart: widenedAbsolute, rapport: widenedRelative }[figures];
  if (counted.known === 0) return "";
  if (figures === "ecart") return `${what} plus grand ${atPeriod(end)} : ${shareWords(widenedAbsolute)}`;
  if (figures === "rapport") return `${what} plus grand en rapport : ${shareWords(widenedRelative)}`;
  return polarity === "neutre" ? "" : `Valeur meilleure ${atPeriod(end)} : ${shareWords(improved)}`;
}
