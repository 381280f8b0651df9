import type { Entry } from "./entry.ts";

/** Messages about the folder that holds everything. */
export const WORKSPACE_MESSAGES = {
  "workspace/introuvable": {
    severity: "erreur",
    message: "l’espace de travail « {path} » n’existe pas ou n’est pas un dossier",
    hint: "donner un dossier existant avec --espace DOSSIER",
  },
  "workspace/sans-donnees": {
    severity: "erreur",
    message: "l’espace de travail ne contient aucun jeu de données (aucun datasets/**/datapackage.json)",
    hint: "se placer dans le dossier du projet, ou le donner avec --espace DOSSIER",
  },
} as const satisfies Record<`workspace/${string}`, Entry>;
