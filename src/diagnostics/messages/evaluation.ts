import type { Entry } from "../entry.ts";

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
  "evaluation/ignoree": {
    severity: "avertissement",
    message: "rien n’est comparé à {path}, qui n’a pas pu être lu : {detail}",
    hint: "écrire le rapport à nouveau, ou donner une évaluation antérieure par --depuis",
  },
} as const satisfies Record<`evaluation/${string}`, Entry>;
