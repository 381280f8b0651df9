import type { Entry } from "./entry.ts";

/** Messages about appreciations. */
export const APPRECIATION_MESSAGES = {
  "appreciation/question-inconnue": {
    severity: "erreur",
    message: "l’appréciation porte sur « {id} », qui n’est pas une question du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/double": {
    severity: "erreur",
    message: "la question « {id} » a déjà une appréciation à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une par question",
  },
} as const satisfies Record<`appreciation/${string}`, Entry>;
