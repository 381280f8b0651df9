import type { Entry } from "../entry.ts";

/** Messages about the EPCI that a command names. */
export const EPCI_MESSAGES = {
  "epci/inconnu": {
    severity: "erreur",
    message: "« {code} » n’est pas un EPCI connu de l’espace de travail",
    hint: "{suggestion}",
  },
  "epci/sans-qpv": {
    severity: "erreur",
    message: "aucun QPV connu n’appartient à l’EPCI {code} ({label})",
    hint: "ajouter ses QPV à un fichier territoires.csv de datasets/, avec la colonne « epci »",
  },
  "epci/sans-donnees": {
    severity: "erreur",
    message: "aucune valeur de l’EPCI {code} ({label}) dans les données lues : rien à quoi comparer ses QPV",
    hint: "ajouter un jeu de données qui décrit cet EPCI ; si --indicateur est donné, essayer sans",
  },
} as const satisfies Record<`epci/${string}`, Entry>;
