import type { Entry } from "../entry.ts";

/** Messages about what cannot be written. */
export const OUTPUT_MESSAGES = {
  "output/ecriture-impossible": {
    severity: "erreur",
    message: "impossible d’écrire dans « {path} » : {detail}",
    hint: "vérifier les droits et la place disponible, ou choisir un autre dossier avec --sortie",
  },
} as const satisfies Record<`output/${string}`, Entry>;
