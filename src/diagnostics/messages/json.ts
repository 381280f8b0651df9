import type { Entry } from "../entry.ts";

/** Messages about the syntax of a JSON file. */
export const JSON_MESSAGES = {
  "json/syntaxe": {
    severity: "erreur",
    message: "JSON illisible : {detail}",
    hint: "vérifier les virgules, guillemets et accolades à cet endroit",
  },
} as const satisfies Record<`json/${string}`, Entry>;
