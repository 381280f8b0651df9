import type { Reading } from "../referentiel/rules/rule.ts";
import type { Origin } from "../referentiel/tree.ts";
import { endThanStart } from "./end-than-start.ts";

/** What readers are told of a text that is not the contract's own words; nothing for one that is. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  verbatim: "",
  paraphrase: "libellé paraphrasé",
  reconstruit: "libellé reconstruit",
  derive: "ajouté pour l’évaluation",
};

/** What a reading counts, with its two dates. */
export const READING_WORDS: Readonly<Record<Reading, (start: string, end: string) => string>> = {
  ecart_reduit: (start, end) => `Écart plus petit ${endThanStart(start, end)}`,
  ecart_reduit_en_rapport: (start, end) =>
    `Écart rapporté à l’agglomération plus petit ${endThanStart(start, end)}`,
  situation_amelioree: (start, end) => `Valeur meilleure ${endThanStart(start, end)}`,
};
