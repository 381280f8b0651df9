import type { Entry } from "../entry.ts";

/** Messages about the description of an indicator. */
export const INDICATOR_MESSAGES = {
  "indicator/nom-de-fichier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du nom du fichier",
    hint: "nommer le fichier {id}.yaml, ou corriger l’identifiant",
  },
  "indicator/inconnu": {
    severity: "erreur",
    message: "l’indicateur « {id} » n’existe pas",
    hint: "{suggestion}",
  },
} as const satisfies Record<`indicator/${string}`, Entry>;
