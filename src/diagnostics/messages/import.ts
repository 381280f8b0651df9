import type { Entry } from "../wording.ts";

/** Messages about published files. */
export const IMPORT_MESSAGES = {
  "import/introuvable": {
    severity: "erreur",
    message: "le fichier « {path} » n’existe pas ou n’est pas un fichier",
    hint: "vérifier le chemin ; les guillemets protègent les espaces",
  },
  "import/trop-gros": {
    severity: "erreur",
    message: "le fichier pèse {size} Mo, au-delà de la limite de {limit} Mo",
    hint: "découper le fichier, ou n’en garder que les lignes et colonnes utiles",
  },
  "import/type-inconnu": {
    severity: "erreur",
    message: "ni CSV, ni classeur, ni archive zip, ni JSON : {detail}",
    hint: "donner le fichier tel que le producteur le publie",
  },
  "import/famille-inconnue": {
    severity: "erreur",
    message: "l’en-tête n’est celui d’aucune famille connue ; {nearest}",
    hint: "décrire la famille : ecarts importer --proposer {file}",
  },
  "import/famille-ambigue": {
    severity: "erreur",
    message: "l’en-tête convient à plusieurs familles : {formats}",
    hint: "préciser « reconnaissance » dans l’un de ces formats",
  },
  "import/edition-inconnue": {
    severity: "erreur",
    message:
      "« {column} » : ni l’en-tête ni le nom du fichier ne donnent l’année d’édition que demande {format}",
    hint: "importer ce fichier seul avec --edition AAAA (année d’édition, et non celle des données) ou, si la publication dit la période, --periode AAAA",
  },
  "import/periode-inconnue": {
    severity: "erreur",
    message: "« {column} » : rien ne dit quelle période décrivent ces valeurs ({format})",
    hint: "importer ce fichier seul avec --periode AAAA, d’après la publication",
  },
  "import/periode-illisible": {
    severity: "erreur",
    message: "« {value} » n’est pas une période",
    hint: "écrire une année (2021), un jour (2019-12-31), un trimestre (2020-T4) ou une édition (edition-2023)",
  },
  "import/annees-contraires": {
    severity: "erreur",
    message: "les noms des colonnes portent plusieurs années : {years}",
    hint: "vérifier que le fichier n’est pas un assemblage de plusieurs millésimes",
  },
  "import/millesime-inconnu": {
    severity: "avertissement",
    message: "ni l’en-tête ni le nom du fichier ne donnent l’année de la liste ({format})",
    hint: "la donner avec --edition AAAA ; sans elle, la liste ne renomme aucun territoire connu par une liste datée",
  },
  "import/code-invalide": {
    severity: "erreur",
    message: "« {code} » n’est pas un code ({kind})",
    hint: "corriger le code, déclarer la ligne comme agrégat dans le format, ou ne garder qu’une maille par fichier",
  },
  "import/zeros-manges": {
    severity: "avertissement",
    message:
      "colonne « {column} » : {count} codes ont perdu leurs zéros de tête, rétablis (« {example} » lu « {repaired} »)",
    hint: "demander le fichier d’origine : un tableur l’a réenregistré",
  },
  "import/nombre-illisible": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) n’est ni un nombre ni une marque d’absence de {format}",
    hint: "corriger la cellule, ou ajouter cette marque à « absences » dans le format, avec son sens",
  },
  "import/nombre-ambigu": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) peut se lire en milliers ou en décimales",
    hint: "vérifier dans le fichier d’origine, et « decimale » dans le format",
  },
  "import/tronque": {
    severity: "erreur",
    message: "le fichier s’arrête au milieu de cette ligne",
    hint: "le télécharger à nouveau",
  },
  "import/vide": {
    severity: "avertissement",
    message: "aucune valeur ni aucun territoire dans ce fichier ({detail})",
    hint: "vérifier la demande ou l’extraction : le fichier n’est pas rangé",
  },
  "import/colonne-non-declaree": {
    severity: "avertissement",
    message: "la colonne « {column} » n’est pas décrite par {format} : elle est mise de côté",
    hint: "la déclarer dans le format, sous « indicateurs » ou sous « ecartees » avec la raison",
  },
  "import/periode-deduite": {
    severity: "avertissement",
    message: "période déduite et non publiée pour {columns} ({period})",
    hint: "confirmer auprès du producteur avant de citer ces valeurs",
  },
  "import/periode-non-etablie": {
    severity: "avertissement",
    message: "période non établie pour {columns} : « {period} » est une édition, et non une année de données",
    hint: "chercher la période dans la documentation du producteur, puis la déclarer dans le format",
  },
  "import/encodage-melange": {
    severity: "avertissement",
    message: "le fichier mélange deux encodages (UTF-8 et Windows-1252)",
    hint: "les libellés sont lus cellule par cellule ; demander le fichier d’origine",
  },
  "import/archive-illisible": {
    severity: "erreur",
    message: "archive illisible : {detail}",
    hint: "la télécharger à nouveau",
  },
  "import/archive-demesuree": {
    severity: "erreur",
    message: "l’archive annonce {size} Mo une fois ouverte, au-delà de {limit} Mo",
    hint: "vérifier d’où elle vient, puis donner ses fichiers un par un",
  },
  "import/classeur-illisible": {
    severity: "erreur",
    message: "classeur illisible : {detail}",
    hint: "l’ouvrir dans un tableur et l’enregistrer de nouveau, ou prendre la version CSV",
  },
  "import/formule": {
    severity: "avertissement",
    message:
      "{count} cellules sont des formules (la première en {cell}) : leur dernier résultat enregistré est lu",
    hint: "vérifier que le classeur a été recalculé avant d’être enregistré",
  },
  "import/json-illisible": {
    severity: "erreur",
    message: "JSON illisible : {detail}",
    hint: "télécharger le fichier à nouveau",
  },
  "import/melodi-erreur": {
    severity: "erreur",
    message: "réponse d’erreur de l’API Melodi : « {detail} »",
    hint: "vérifier l’identifiant du jeu : Melodi répond ainsi à un jeu qui n’existe pas",
  },
  "import/deja-en-cours": {
    severity: "erreur",
    message: "un import est déjà en cours dans cet espace (processus {pid})",
    hint: "attendre qu’il finisse, puis relancer",
  },
  "import/ecriture-impossible": {
    severity: "erreur",
    message: "rien n’a été écrit : {detail}",
    hint: "libérer de la place ou rétablir les droits, puis relancer",
  },
  "import/paquet-ressource": {
    severity: "erreur",
    message: "la ressource « {name} » du Data Package n’est pas lue : {detail}",
    hint: "télécharger la ressource dans le dossier de datapackage.json, ou donner son fichier",
  },
  "import/revision-partielle": {
    severity: "erreur",
    message:
      "{count} valeurs diffèrent de celles de {path}, reçu dans le même import : rien ne dit lequel révise l’autre",
    hint: "importer d’abord le fichier ancien, puis, par une autre commande, celui qui le révise",
  },
} as const satisfies Record<`import/${string}`, Entry>;
