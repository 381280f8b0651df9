import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { unitWords } from "../data/unit.ts";
import { tally } from "../referentiel/rules/facts.ts";
import type { Reading } from "../referentiel/rules/rule.ts";
import type { Fact } from "../referentiel/rules/trace.ts";
import { aheadSentence } from "./ahead-sentence.ts";
import { endThanStart } from "./end-than-start.ts";
import { gapWord } from "./gap-word.ts";
import { periodWords } from "./period-words.ts";

/** What a sentence about a question needs: the table, its indicator, and the facts by reading. */
export interface WhyContext {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly facts: Readonly<Partial<Record<Reading, readonly Fact[]>>>;
}

/**
 * What the figures say of a reading, in one French sentence with k/n and the years. It compares two published figures:
 * no word of it claims a trend.
 */
export function why(reading: Reading, context: WhyContext): string {
  const { comparison, indicator } = context;
  const answers = context.facts[reading] ?? [];
  const { yes, no, unknown } = tally(answers);
  if (!comparison.summary || yes + no === 0) return nothingToSay(context, answers);
  const { start, end } = comparison.summary;
  const unit = unitWords(indicator.unit).inWords;
  const what = gapWord(comparison.summary, indicator.polarity) === "écart" ? "l’écart" : "le désavantage";
  const toWhom = what === "l’écart" ? "à l’agglomération" : "par rapport à l’agglomération";
  const subject: Readonly<Record<Reading, string>> = {
    ecart_reduit: `${what} ${toWhom} ${unit} est plus petit`,
    ecart_reduit_en_rapport: `rapporté à la valeur de l’agglomération, ${what} est plus petit`,
    situation_amelioree: "la valeur est meilleure",
  };
  const among = unknown > 0 ? ` (${yes + no} QPV renseignés aux deux dates sur ${answers.length})` : "";
  const others = contrary(reading, comparison);
  const ahead =
    reading === "situation_amelioree" ? [] : aheadSentence(comparison.summary, indicator.polarity);
  const said = `${indicator.shortLabel} : ${subject[reading]} ${endThanStart(start, end)} pour ${yes} QPV sur ${yes + no}${others}${among}.`;
  return [said, ...ahead].join(" ");
}

/** How many moved the other way, and how many did not move; nothing when all moved the good way. */
function contrary(reading: Reading, { rows }: Comparison): string {
  const { of, contrary, same, words } = CONTRARY[reading];
  const moves = rows.map(({ change }) => change?.[of]);
  const against = moves.filter((move) => move === contrary).length;
  const still = moves.filter((move) => move === same).length;
  return [against > 0 ? `, ${words} pour ${against}` : "", still > 0 ? `, identique pour ${still}` : ""].join(
    "",
  );
}

const CONTRARY = {
  ecart_reduit: { of: "absoluteMove", contrary: "creuse", same: "inchange", words: "plus grand" },
  ecart_reduit_en_rapport: { of: "relativeMove", contrary: "creuse", same: "inchange", words: "plus grand" },
  situation_amelioree: { of: "valueMove", contrary: "degradee", same: "inchangee", words: "moins bonne" },
} as const;

function nothingToSay({ comparison, indicator }: WhyContext, answers: readonly Fact[]): string {
  const reasons = new Set(answers.flatMap(({ reason }) => reason ?? []));
  const ends = comparison.summary
    ? ` (${periodWords(comparison.summary.start)} et ${periodWords(comparison.summary.end)})`
    : "";
  const why = reasons.size > 0 ? [...reasons].join(", ") : "aucun QPV renseigné";
  return `${indicator.shortLabel} : aucun QPV ne peut être lu aux deux dates${ends} : ${why}.`;
}
