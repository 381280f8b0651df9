import type { Entry } from "./entry.ts";

/** Messages about a référentiel and its references. */
export const REFERENTIEL_MESSAGES = {
  "referentiel/inconnu": {
    severity: "erreur",
    message: "le référentiel « {id} » n’existe pas dans referentiels/",
    hint: "{suggestion}",
  },
  "referentiel/nom-de-dossier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du nom du dossier, « {folder} »",
    hint: "nommer le dossier {id}, ou corriger l’identifiant",
  },
  "referentiel/jeu-inconnu": {
    severity: "erreur",
    message: "le jeu de données « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/indicateur-inconnu": {
    severity: "erreur",
    message: "l’indicateur « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/territoire-inconnu": {
    severity: "erreur",
    message: "le territoire « {code} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/identifiant-double": {
    severity: "erreur",
    message: "l’identifiant « {id} » est déjà pris à la ligne {firstLine}",
    hint: "donner à chaque élément un identifiant à lui",
  },
  "referentiel/document-inconnu": {
    severity: "erreur",
    message: "le document « {id} » n’est pas déclaré dans « documents »",
    hint: "{suggestion}",
  },
  "referentiel/question-sans-reponse": {
    severity: "erreur",
    message: "la question « {id} » n’a ni règle ni motif de non-évaluation",
    hint: "lui donner « regle » et « indicateurs », ou « non_evaluable » avec la raison",
  },
} as const satisfies Record<`referentiel/${string}`, Entry>;
