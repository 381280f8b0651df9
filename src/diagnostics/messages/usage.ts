import type { Entry } from "../entry.ts";

/** Messages about the command line. */
export const USAGE_MESSAGES = {
  "usage/commande": {
    severity: "erreur",
    message: "{detail}",
    hint: "lire « ecarts --aide », qui liste les commandes, ou « ecarts COMMANDE --aide », qui donne leurs options",
  },
} as const satisfies Record<`usage/${string}`, Entry>;
