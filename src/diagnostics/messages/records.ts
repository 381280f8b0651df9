import type { Entry } from "../wording.ts";

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

/** Messages about commitments. */
export const COMMITMENT_MESSAGES = {
  "commitment/commune-absente": {
    severity: "erreur",
    message: "l’engagement communal « {id} » ne dit pas de quelle commune",
    hint: "ajouter « commune », ou corriger « genre »",
  },
} as const satisfies Record<`commitment/${string}`, Entry>;

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

/** Messages about what the follow-up records. */
export const MEASUREMENT_MESSAGES = {
  "measurement/valeur": {
    severity: "erreur",
    message: "« {value} » n’est ni un nombre, ni oui, non ou inconnu",
    hint: "écrire le nombre sans unité (12,5 ou 12.5), oui, non ou inconnu",
  },
  "measurement/precision": {
    severity: "erreur",
    message: "« {value} » n’est pas une précision",
    hint: "écrire la demi-largeur en nombre positif, ou laisser la cellule vide",
  },
  "measurement/autrement-compte": {
    severity: "erreur",
    message: "« {id} » est relevé à {value} pour {date}, et le {table} donne {told} ({address})",
    hint: "garder ce qui est vrai : corriger le tableau, ou retirer ce relevé, que le tableau donne déjà",
  },
  "measurement/genre": {
    severity: "erreur",
    message: "la cible « {id} », de forme « {shape} », se relève par {expected}",
    hint: "corriger la valeur, ou la forme de la cible",
  },
} as const satisfies Record<`measurement/${string}`, Entry>;

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
