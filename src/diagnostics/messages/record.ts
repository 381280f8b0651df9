import type { Entry } from "../entry.ts";

/** Messages about the lines of a follow-up file. */
export const RECORD_MESSAGES = {
  "record/en-tete": {
    severity: "erreur",
    message: "l’en-tête est « {found} »",
    hint: "écrire exactement cette première ligne : {header}",
  },
  "record/date": {
    severity: "erreur",
    message: "« {value} » n’est pas une date",
    hint: "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, une date du calendrier",
  },
  "record/objet-inconnu": {
    severity: "erreur",
    message: "« {id} » ne désigne rien de connu du référentiel",
    hint: "{suggestion}",
  },
  "record/double": {
    severity: "erreur",
    message: "la même chose est déjà dite à la ligne {firstLine}",
    hint: "retirer l’une des deux lignes",
  },
} as const satisfies Record<`record/${string}`, Entry>;
