import type { ChangeSummary, Comparison, Share } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import { unitWords } from "../../data/unit.ts";
import { gapWord } from "../../french/gaps.ts";
import { endThanStart } from "../../french/periods.ts";
import type { Reading } from "../../referentiel/rules/rule.ts";

/** A count in large figures and the words that complete it. */
export interface KeyFigure {
  readonly nombre: string;
  readonly sur: string;
  readonly texte: string;
}

/** The counts that answer a reading, the absolute one always beside the relative one; none when n is zero. */
export function keyFigures(
  reading: Reading | undefined,
  { summary }: Comparison,
  indicator: Indicator,
): readonly KeyFigure[] {
  if (!summary || !reading) return [];
  const absolute = () => figure(summary.widenedAbsolute, absoluteWords(summary, indicator));
  const relative = () => figure(summary.widenedRelative, relativeWords(summary, indicator));
  const improved = () => figure(summary.improved, improvedWords(summary, indicator));
  const figures = {
    ecart_reduit: () => [absolute(), relative()],
    ecart_reduit_en_rapport: () => [relative(), absolute()],
    situation_amelioree: () => [improved()],
  };
  return figures[reading]().flat();
}

function figure({ k, n, total }: Share, texte: string): KeyFigure[] {
  if (n === 0) return [];
  const known = n < total ? ` (${n} QPV renseignés sur ${total})` : "";
  return [{ nombre: String(k), sur: `QPV sur ${n}`, texte: `${k > 1 ? "ont" : "a"} ${texte}${known}` }];
}

function absoluteWords(summary: ChangeSummary, { unit, polarity }: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, polarity)} ${unitWords(unit).inWords} plus grand ${endThanStart(start, end)}`;
}

function relativeWords(summary: ChangeSummary, { polarity }: Indicator): string {
  const { start, end } = summary;
  return `un ${gapWord(summary, polarity)} plus grand ${endThanStart(start, end)} s’il est rapporté à la valeur de l’agglomération`;
}

function improvedWords({ start, end }: ChangeSummary, { polarity, caveats }: Indicator): string {
  const word = polarity === "plus_bas_mieux" ? "plus basse" : "plus haute";
  const current = caveats.some(({ text }) => /euros courants/.test(text)) ? ", en euros courants" : "";
  return `une valeur ${word} ${endThanStart(start, end)}${current}`;
}
