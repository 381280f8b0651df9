import type { Entry } from "../entry.ts";

/** Messages about a file that its schema refuses. */
export const SCHEMA_MESSAGES = {
  "schema/cle-inconnue": {
    severity: "erreur",
    message: "la clé « {key} » n’est pas connue ici",
    hint: "{suggestion}",
  },
  "schema/cle-manquante": {
    severity: "erreur",
    message: "la clé « {key} » manque",
    hint: "l’ajouter ; le schéma {schema} décrit ce qu’elle attend",
  },
  "schema/valeur": {
    severity: "erreur",
    message: "« {value} » ne convient pas : {detail}",
    hint: "{expected} (schéma {schema})",
  },
} as const satisfies Record<`schema/${string}`, Entry>;
