import type { Evaluation } from "../../evaluation/evaluation.ts";
import { frenchDate } from "../../kernel/french.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";

/** What people said of an element: who, when, what. */
export interface VoiceView {
  readonly nature: string;
  readonly qui: string;
  readonly texte: string;
}

/** The corrections and the residents' answers on a question, a node or a target. */
export function voiceViews(id: string, { corrections, opinions }: Evaluation): VoiceView[] {
  const corrected = corrections
    .filter(({ finding }) => finding === id || finding.startsWith(`${id}/`))
    .map(({ finding, computed, status, by, date, reason }) => ({
      nature: "Correction",
      qui: `${by}, ${frenchDate(date)}`,
      texte: `${finding} : ${STATUS_WORDS[status].toLowerCase()} au lieu de ${computed.map((one) => STATUS_WORDS[one].toLowerCase()).join(", ")}. ${reason}`,
    }));
  const residents = opinions
    .filter(({ about }) => about === id)
    .map(({ survey, date, wording, reading }) => ({
      nature: "Habitants",
      qui: `${survey}, ${frenchDate(date)}`,
      texte: `« ${wording} » ${reading}`,
    }));
  return [...corrected, ...residents];
}
