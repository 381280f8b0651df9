import { formatNumber, frenchDate } from "../kernel/french.ts";
import { type Opinion, SAMPLINGS } from "../referentiel/records.ts";
import type { Appreciation, Correction } from "../referentiel/referentiel.ts";
import { STATUSES, type Status } from "../referentiel/rules/rule.ts";

/** What people said of an element: what it is, who said it and when, and what. */
export interface Voice {
  readonly nature: string;
  readonly who: string;
  readonly text: string;
}

/** All that people said in an evaluation, with what was computed for each correction. */
export interface Said {
  readonly appreciations: readonly Appreciation[];
  readonly corrections: readonly (Correction & { readonly computed: readonly Status[] })[];
  readonly opinions: readonly (Opinion & { readonly sentence: string })[];
}

/** What people said of a question, a node, a target or a commitment; of its findings too. None erases another. */
export function voices(id: string, { appreciations, corrections, opinions }: Said): Voice[] {
  return [
    ...appreciations.filter(({ question }) => question === id).map(appreciationVoice),
    ...corrections
      .filter(({ finding }) => finding === id || finding.startsWith(`${id}/`))
      .map((one) => ({
        nature: "Correction",
        who: `${one.by}, ${frenchDate(one.date)}`,
        text: correctionWords(one),
      })),
    ...opinions
      .filter(({ about }) => about === id)
      .map(({ survey, date, wording, sentence }) => ({
        nature: "Habitants",
        who: `${survey}, ${frenchDate(date)}`,
        text: `« ${wording} » ${sentence}`,
      })),
  ];
}

/** What a body of the contract decided: who, when, the status and why. */
export function appreciationVoice({ by, date, status, text }: Appreciation): Voice {
  return {
    nature: "Appréciation",
    who: `${by}, ${frenchDate(date)}`,
    text: `${STATUSES[status]}. ${text}`,
  };
}

/** Nothing is computed for a commitment: the correction then replaces nothing. */
function correctionWords({ finding, computed, status, reason }: Said["corrections"][number]): string {
  const instead =
    computed.length === 0
      ? ""
      : ` au lieu de ${computed.map((one) => STATUSES[one].toLowerCase()).join(", ")}`;
  return `${finding} : ${STATUSES[status].toLowerCase()}${instead}. ${reason}`;
}

/** What the answers to a survey allow to say; `share` and its limits are from 0 to 1, null when there are none. */
export function opinionSentence(
  { favourable, answers, sampling }: Pick<Opinion, "favourable" | "answers" | "sampling">,
  found: { readonly share: number | null; readonly lower: number | null; readonly upper: number | null },
): string {
  if (found.share === null) return "Aucune réponse : rien à lire.";
  const said = `${favourable} réponses favorables sur ${answers} (${percent(found.share)}\u00a0%)`;
  const limit = SAMPLINGS[sampling];
  if (limit !== "") return `${said} ; ${limit}.`;
  return `${said} ; intervalle à 95\u00a0% : de ${percent(found.lower ?? 0)} à ${percent(found.upper ?? 0)}\u00a0%.`;
}

const percent = (part: number): string => formatNumber(part * 100, 0);
