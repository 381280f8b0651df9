import type { Entry } from "./entry.ts";

/** Messages about an identifier to explain. */
export const EXPLAIN_MESSAGES = {
  "explain/inconnu": {
    severity: "erreur",
    message: "« {id} » n’est ni un constat, ni un territoire, ni un indicateur, ni un code de message",
    hint: "{suggestion}",
  },
  "explain/ambigu": {
    severity: "erreur",
    message: "plusieurs référentiels ont un élément « {id} » : {list}",
    hint: "ajouter --referentiel {first}, ou le nom d’un autre",
  },
} as const satisfies Record<`explain/${string}`, Entry>;
