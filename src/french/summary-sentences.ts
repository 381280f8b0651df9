import type { ChangeSummary, Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { unitWords } from "../data/unit.ts";
import { aheadSentence } from "./ahead-sentence.ts";
import { endThanStart } from "./end-than-start.ts";
import { gapWord } from "./gap-word.ts";
import { readingCounts } from "./reading-counts.ts";
import { spanWords } from "./span-words.ts";

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
  if (absolute.n === 0) return [];
  const counts = `${absolute.k}/${absolute.n} ${unitWords(unit).inWords}, ${relative.k}/${relative.n} rapporté à la référence`;
  const what = gapWord(summary, polarity);
  return [`Dans les chiffres publiés, ${what} plus grand ${endThanStart(start, end)} : ${counts}.`];
}

function betterSentence({ improved, start, end }: ChangeSummary, { polarity }: Indicator): string[] {
  if (improved.n === 0 || polarity === "neutre") return [];
  return [`Valeur meilleure ${endThanStart(start, end)} : ${improved.k}/${improved.n}.`];
}
