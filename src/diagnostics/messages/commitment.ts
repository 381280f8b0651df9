import type { Entry } from "../entry.ts";

/** Messages about commitments. */
export const COMMITMENT_MESSAGES = {
  "commitment/commune-absente": {
    severity: "erreur",
    message: "l’engagement communal « {id} » ne dit pas de quelle commune",
    hint: "ajouter « commune », ou corriger « genre »",
  },
} as const satisfies Record<`commitment/${string}`, Entry>;
