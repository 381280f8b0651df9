import type { Entry } from "../wording.ts";

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
    message: "{clause} sur les chiffres montrés ou sur leurs fichiers",
    hint: "lire ces avertissements avec « ecarts verifier » (--json les donne tous)",
  },
} as const satisfies Record<`workspace/${string}`, Entry>;

/** Messages about a file as bytes. */
export const FILE_MESSAGES = {
  "file/introuvable": {
    severity: "erreur",
    message: "le fichier « {path} » n’existe pas",
    hint: "vérifier le chemin, ou retirer sa mention",
  },
  "file/illisible": {
    severity: "erreur",
    message: "le fichier ne peut pas être lu : {detail}",
    hint: "mettre à sa place un fichier ordinaire, situé dans l’espace de travail et que l’on a le droit de lire",
  },
  "file/vide": {
    severity: "erreur",
    message: "le fichier est vide",
    hint: "remettre son contenu, ou retirer le fichier et sa mention",
  },
  "file/trop-gros": {
    severity: "erreur",
    message: "le fichier pèse {size} Mo, au-delà de la limite de {limit} Mo",
    hint: "découper le fichier, ou vérifier que c’est bien le bon",
  },
  "file/hors-espace": {
    severity: "erreur",
    message: "le chemin « {path} » sort du dossier qui le déclare",
    hint: "placer le fichier dans ce dossier et le citer par un chemin relatif",
  },
  "file/encodage": {
    severity: "erreur",
    message: "le fichier n’est pas en UTF-8 (octet {byte} illisible)",
    hint: "l’enregistrer en UTF-8 depuis le tableur (« CSV UTF-8 ») ou l’éditeur",
  },
  "file/extension": {
    severity: "avertissement",
    message: "ce fichier n’est pas lu : seuls les fichiers .yaml le sont",
    hint: "le renommer en .yaml, ou l’ôter de datasets/",
  },
  "file/utf-16": {
    severity: "erreur",
    message: "le fichier est en UTF-16 (« texte Unicode » des tableurs) et non en UTF-8",
    hint: "l’enregistrer en UTF-8 depuis le tableur (« CSV UTF-8 ») ou l’éditeur",
  },
} as const satisfies Record<`file/${string}`, Entry>;

/** Messages about the syntax of a YAML file. */
export const YAML_MESSAGES = {
  "yaml/syntaxe": {
    severity: "erreur",
    message: "YAML illisible : {detail}",
    hint: "vérifier l’indentation, les deux-points et les guillemets à cet endroit",
  },
  "yaml/alias": {
    severity: "erreur",
    message: "l’alias « *{name} » {detail}",
    hint: "écrire la valeur en clair à cet endroit ; mettre entre guillemets un texte qui commence par « * »",
  },
  "yaml/trop-d-alias": {
    severity: "erreur",
    message: "le fichier multiplie ses alias (« *nom ») au-delà de {limit}",
    hint: "écrire les valeurs en clair plutôt que par alias",
  },
} as const satisfies Record<`yaml/${string}`, Entry>;

/** Messages about the syntax of a JSON file. */
export const JSON_MESSAGES = {
  "json/syntaxe": {
    severity: "erreur",
    message: "JSON illisible : {detail}",
    hint: "vérifier les virgules, guillemets et accolades à cet endroit",
  },
} as const satisfies Record<`json/${string}`, Entry>;

/** Messages about a file that its schema refuses. */
export const SCHEMA_MESSAGES = {
  "schema/cle-inconnue": {
    severity: "erreur",
    message: "la clé « {key} » n’est pas connue ici",
    hint: "{suggestion}",
  },
  "schema/cle-manquante": {
    severity: "erreur",
    message: "la clé « {key} » manque",
    hint: "l’ajouter ; le schéma {schema} décrit ce qu’elle attend",
  },
  "schema/valeur": {
    severity: "erreur",
    message: "« {value} » ne convient pas : {detail}",
    hint: "{suggestion} (schéma {schema})",
  },
} as const satisfies Record<`schema/${string}`, Entry>;

/** Messages about a table of the workspace, as text. */
export const CSV_MESSAGES = {
  "csv/malforme": {
    severity: "erreur",
    message: "CSV illisible : {detail}",
    hint: "vérifier les guillemets et le séparateur « {delimiter} » de cette ligne ; dans une cellule, doubler le guillemet",
  },
  "csv/separateur": {
    severity: "erreur",
    message: "les colonnes sont séparées par « {found} », datapackage.json déclare « {expected} »",
    hint: "enregistrer le fichier avec le séparateur déclaré, ou corriger dialect.delimiter dans datapackage.json",
  },
  "csv/colonne-manquante": {
    severity: "erreur",
    message: "la colonne « {column} » manque ; colonnes lues : {columns}",
    hint: "rétablir l’en-tête que datapackage.json déclare",
  },
  "csv/colonne-inconnue": {
    severity: "erreur",
    message: "la colonne « {column} » n’est pas déclarée",
    hint: "la déclarer dans le schéma de datapackage.json, ou la retirer",
  },
  "csv/colonne-double": {
    severity: "erreur",
    message: "la colonne « {column} » figure deux fois dans l’en-tête",
    hint: "renommer ou retirer l’une des deux",
  },
  "csv/cellules": {
    severity: "erreur",
    message: "la ligne compte {found} cellules, l’en-tête {expected}",
    hint: "compléter ou corriger la ligne (un séparateur de trop ou de moins ?)",
  },
  "csv/nombre": {
    severity: "erreur",
    message: "« {value} » n’est pas un nombre",
    hint: "écrire le nombre avec un point décimal et sans unité ; laisser vide et remplir « absence » si la valeur manque",
  },
  "csv/cellule-vide": {
    severity: "erreur",
    message: "la cellule « {column} » est vide",
    hint: "la remplir, ou retirer la ligne",
  },
  "csv/valeur": {
    severity: "erreur",
    message: "« {value} » n’est pas admis dans la colonne « {column} »",
    hint: "{suggestion}",
  },
} as const satisfies Record<`csv/${string}`, Entry>;
