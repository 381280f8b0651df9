import type { Entry } from "../entry.ts";

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
  "measurement/genre": {
    severity: "erreur",
    message: "la cible « {id} », de forme « {shape} », se relève par {expected}",
    hint: "corriger la valeur, ou la forme de la cible",
  },
} as const satisfies Record<`measurement/${string}`, Entry>;
