import type { Entry } from "../wording.ts";

/** Messages about the codes of territories in published files. */
export const IMPORT_CODE_MESSAGES = {
  "import/code-invalide": {
    severity: "erreur",
    message: "« {code} » n’est pas un code ({kind})",
    hint: "vérifier le fichier sur la publication, ou déclarer la ligne comme agrégat dans le format",
  },
  "import/zeros-manges": {
    severity: "avertissement",
    message:
      "colonne « {column} » : {count} codes ont perdu leurs zéros de tête, rétablis (« {example} » lu « {repaired} »)",
    hint: "demander le fichier d’origine : un tableur l’a réenregistré",
  },
  "import/zeros-perdus": {
    severity: "erreur",
    message:
      "colonne « {column} » : codes ({kind}) sans leurs zéros de tête : {count}, le premier « {code} » au lieu de « {repaired} »",
    hint: "reprendre le fichier du producteur sans passer par un tableur, qui mange ces zéros ; ou les remettre dans toute la colonne",
  },
  "import/code-et-libelle": {
    severity: "erreur",
    message: "« {code} » ({kind}) et « {label} » ne désignent pas le même territoire",
    hint: "reprendre le fichier d’origine : l’un des deux a été changé",
  },
} as const satisfies Record<`import/${string}`, Entry>;
