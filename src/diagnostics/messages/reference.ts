import type { Entry } from "../entry.ts";

/** Messages about the reference that quarters are compared with. */
export const REFERENCE_MESSAGES = {
  "reference/inconnue": {
    severity: "erreur",
    message: "« {reference} » n’est ni un genre de référence, ni le code d’un territoire connu",
    hint: "{suggestion}",
  },
  "reference/effectif": {
    severity: "erreur",
    message: "un effectif ne se compare pas à celui d’un territoire d’une autre taille : {list}",
    hint: "comparer {shares}",
  },
  "reference/impossible": {
    severity: "erreur",
    message: "aucun écart à la référence « {reference} » n’est calculable : {detail}",
    hint: "choisir parmi celles qui donnent des écarts ici : {available}",
  },
} as const satisfies Record<`reference/${string}`, Entry>;
