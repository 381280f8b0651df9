import type { Entry } from "../entry.ts";

/** Messages about what residents answered. */
export const OPINION_MESSAGES = {
  "opinion/effectif": {
    severity: "erreur",
    message: "« {value} » n’est pas un nombre de personnes",
    hint: "écrire un nombre entier, 0 compris",
  },
  "opinion/trop-de-favorables": {
    severity: "erreur",
    message: "{favourable} réponses favorables pour {answers} réponses",
    hint: "corriger l’un des deux nombres",
  },
} as const satisfies Record<`opinion/${string}`, Entry>;
