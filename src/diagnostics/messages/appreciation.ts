import type { Entry } from "../entry.ts";

/** Messages about appreciations. */
export const APPRECIATION_MESSAGES = {
  "appreciation/question-inconnue": {
    severity: "erreur",
    message:
      "l’appréciation porte sur « {id} », qui n’est ni une question, ni une cible, ni un engagement du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/double": {
    severity: "erreur",
    message: "« {id} » a déjà une appréciation à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une",
  },
  "appreciation/constat-inconnu": {
    severity: "erreur",
    message: "la correction porte sur « {id} », qui n’est pas un constat du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/correction-double": {
    severity: "erreur",
    message: "le constat « {id} » est déjà corrigé à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une",
  },
} as const satisfies Record<`appreciation/${string}`, Entry>;
