import type { Entry } from "../entry.ts";

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
    hint: "se placer dans le dossier du projet, ou le donner avec --espace DOSSIER ; dans un espace neuf, « ecarts importer FICHIERS »",
  },
  "workspace/import-inacheve": {
    severity: "erreur",
    message: "un import arrêté en chemin ne peut pas être achevé : {detail}",
    hint: "rendre le dossier accessible en écriture, puis relancer ; rien n’est lu d’un espace à moitié changé",
  },
  "workspace/avertissements": {
    severity: "avertissement",
    message: "{what} sur les chiffres montrés ou sur leurs fichiers",
    hint: "lire ces avertissements avec « ecarts verifier » (--json les donne tous)",
  },
} as const satisfies Record<`workspace/${string}`, Entry>;
