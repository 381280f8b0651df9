import type { Entry } from "./entry.ts";

/** Messages about an earlier evaluation that the present one is compared with. */
export const EVALUATION_MESSAGES = {
  "evaluation/illisible": {
    severity: "erreur",
    message: "ce fichier n’est pas une évaluation",
    hint: "donner un evaluation.json écrit par « ecarts rapport », sans le modifier",
  },
  "evaluation/autre-referentiel": {
    severity: "erreur",
    message: "cette évaluation est celle de « {other} », pas celle de « {id} »",
    hint: "donner une évaluation du même référentiel",
  },
} as const satisfies Record<`evaluation/${string}`, Entry>;
