import type { Entry } from "../entry.ts";

/** Messages about the period that a command names. */
export const PERIOD_MESSAGES = {
  "period/invalide": {
    severity: "erreur",
    message: "« {value} » n’est pas une période",
    hint: "écrire deux années dans l’ordre, par exemple 2014..2019",
  },
} as const satisfies Record<`period/${string}`, Entry>;
