import type { Entry } from "../wording.ts";

/** Messages about imported files as they are stored: what holds them, what they revise, what they contradict. */
export const STORING_MESSAGES = {
  "import/deja-en-cours": {
    severity: "erreur",
    message:
      "un import est déjà en cours dans cet espace, peut-être depuis une autre machine (verrou {lock})",
    hint: "attendre qu’il finisse, puis relancer ; s’il a été tué, son verrou tombe de lui-même en 20 secondes",
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
  "import/sans-fin": {
    severity: "erreur",
    message: "l’ouverture du fichier a été arrêtée à {detail}, bien plus que ce que demande une publication",
    hint: "le télécharger de nouveau, ou prendre la version CSV : il est endommagé, ou fait pour nuire",
  },
  "import/autres": {
    severity: "avertissement",
    message: "{count} autres problèmes du même genre ({code}) dans cette table",
    hint: "regarder d’abord les premiers : ils ont souvent la même cause",
  },
  "import/table-demesuree": {
    severity: "erreur",
    message: "la table compte {found}, au-delà de {limit}",
    hint: "vérifier d’où vient le fichier : aucune publication n’en a autant",
  },
  "import/sans-preseance": {
    severity: "erreur",
    message:
      "{count} valeurs diffèrent de celles de {where}, et aucune règle ne dit lesquelles font foi : {indicator}, {code}, {period} : {value} ici, {other} là",
    hint: "vérifier l’édition et la période des deux fichiers ; si celui-ci doit l’emporter, retirer l’autre avec ecarts retirer, puis importer de nouveau",
  },
  "import/majorite-differe": {
    severity: "avertissement",
    message: "{differ} des {compared} valeurs déjà connues par d’autres fichiers diffèrent ici : {example}",
    hint: "vérifier l’édition et la période (le nom du fichier peut tromper) ; pour revenir en arrière, employer ecarts retirer",
  },
} as const satisfies Record<`import/${string}`, Entry>;
