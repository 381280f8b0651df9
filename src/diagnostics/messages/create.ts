import type { Entry } from "../entry.ts";

/** Messages about the scaffolding of a référentiel. */
export const CREATE_MESSAGES = {
  "create/existe": {
    severity: "erreur",
    message: "le dossier « {path} » existe déjà : il n’est pas remplacé",
    hint: "choisir un autre nom, ou travailler dans ce dossier",
  },
  "create/nom": {
    severity: "erreur",
    message: "« {id} » ne peut pas nommer un référentiel",
    hint: "écrire en minuscules sans accent, chiffres et traits d’union : {example}",
  },
  "create/modele-inconnu": {
    severity: "erreur",
    message: "le modèle de référentiel « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "create/sans-periode": {
    severity: "erreur",
    message:
      "aucun indicateur ne décrit {label} et ses QPV à deux dates : la période à comparer ne se déduit pas",
    hint: "importer les données de cet EPCI (ecarts importer), puis recommencer",
  },
} as const satisfies Record<`create/${string}`, Entry>;
