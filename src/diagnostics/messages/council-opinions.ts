import type { Entry } from "../wording.ts";

/** Messages about the opinions of councils on the annual report. */
export const COUNCIL_MESSAGES = {
  "avis/conseil-sans-nom": {
    severity: "avertissement",
    message: "rien ne dit de quel « {council} » est cet avis",
    hint: "remplir la colonne « {column} »",
  },
  "avis/colonne-sans-effet": {
    severity: "avertissement",
    message: "ce que dit la colonne « {column} » ne compte pas pour un « {council} »",
    hint: "choisir une commune pour un conseil municipal, un quartier ou une commune pour un conseil citoyen, un organisme seul pour un autre signataire ; ne remplir « dsu » que pour un conseil municipal",
  },
  "avis/recu-avant-transmis": {
    severity: "avertissement",
    message: "la réponse serait arrivée le {received}, avant que le projet ne soit transmis ({sent})",
    hint: "corriger l’une des deux dates",
  },
  "avis/contribution-absente": {
    severity: "avertissement",
    message: "le fichier « {name} » n’est pas dans avis/ : la contribution ne peut pas être annexée",
    hint: "{suggestion}",
  },
  "avis/contribution-sans-ligne": {
    severity: "avertissement",
    message:
      "aucune ligne de « avis » ne nomme « {name} » : on ne sait pas de qui il vient, il n’est pas annexé",
    hint: "écrire ce nom dans la colonne « contribution », sur la ligne du conseil qui l’a envoyé",
  },
} as const satisfies Record<`avis/${string}`, Entry>;
