import type { Reading } from "../referentiel/rules/rule.ts";
import { endThanStart } from "./end-than-start.ts";

/** What a reading counts, with its two dates. */
export const READING_WORDS: Readonly<Record<Reading, (start: string, end: string) => string>> = {
  ecart_reduit: (start, end) => `Écart plus petit ${endThanStart(start, end)}`,
  ecart_reduit_en_rapport: (start, end) =>
    `Écart rapporté à l’agglomération plus petit ${endThanStart(start, end)}`,
  situation_amelioree: (start, end) => `Valeur meilleure ${endThanStart(start, end)}`,
};
