import type { Entry } from "./entry.ts";

/** Messages about rules, parameters and examples. */
export const RULE_MESSAGES = {
  "rule/inconnue": {
    severity: "erreur",
    message: "la règle « {id} » n’existe pas dans regles.yaml",
    hint: "{suggestion}",
  },
  "rule/parametre-inconnu": {
    severity: "erreur",
    message: "le paramètre « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "rule/parametre-sans-valeur": {
    severity: "erreur",
    message: "le paramètre « {id} » n’a pas de valeur au {date}",
    hint: "ajouter une valeur datée et sa référence sous « valeurs »",
  },
  "rule/parametre-perime": {
    severity: "avertissement",
    message: "le paramètre « {id} » n’est connu que jusqu’au {until}",
    hint: "vérifier qu’il vaut encore, puis repousser « connu_jusqu_au »",
  },
  "rule/exemple-faux": {
    severity: "erreur",
    message: "l’exemple « {name} » attend {expected}, la règle donne {received}",
    hint: "corriger la règle ou l’exemple",
  },
  "rule/statut-sans-exemple": {
    severity: "erreur",
    message: "aucun exemple de la règle « {id} » ne donne {status}",
    hint: "ajouter un exemple pour chaque statut que la règle peut rendre",
  },
} as const satisfies Record<`rule/${string}`, Entry>;
