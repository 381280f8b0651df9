import type { ChangeSummary, Comparison, Share } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Reading } from "../model/rule.ts";
import { unitWords } from "../model/unit.ts";

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
  const relative = () => figure(summary.widenedRelative, relativeWords(summary));
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

function absoluteWords({ start, end }: ChangeSummary, { unit }: Indicator): string {
  return `un écart ${unitWords(unit).inWords} plus grand en ${end} qu’en ${start}`;
}

function relativeWords({ start, end }: ChangeSummary): string {
  return `un écart plus grand en ${end} qu’en ${start} s’il est rapporté à la valeur de l’agglomération`;
}

function improvedWords({ start, end }: ChangeSummary, { polarity, caveats }: Indicator): string {
  const word = polarity === "plus_bas_mieux" ? "plus basse" : "plus haute";
  const current = caveats.some(({ text }) => /euros courants/.test(text)) ? ", en euros courants" : "";
  return `une valeur ${word} en ${end} qu’en ${start}${current}`;
}
