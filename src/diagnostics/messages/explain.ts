import type { Entry } from "../entry.ts";

/** Messages about an identifier to explain. */
export const EXPLAIN_MESSAGES = {
  "explain/inconnu": {
    severity: "erreur",
    message:
      "« {id} » ne désigne rien ici : ni constat, question, cible, engagement, contrôle ou nœud, ni territoire, indicateur ou ligne d’écart, ni code de message",
    hint: "{suggestion}",
  },
  "explain/ambigu": {
    severity: "erreur",
    message: "plusieurs référentiels ont un élément « {id} » : {list}",
    hint: "écrire {first}/{id}, ou le nom d’un autre",
  },
} as const satisfies Record<`explain/${string}`, Entry>;
