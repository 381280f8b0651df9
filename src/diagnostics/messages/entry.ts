import type { Entry } from "../wording.ts";

/** Messages about what partners enter in the workbook of the follow-up, or in its CSV files. */
export const ENTRY_MESSAGES = {
  "entry/valeur": {
    severity: "erreur",
    message: "« {value} » n’est pas {clause}",
    hint: "{suggestion}",
  },
  "entry/numero-de-jour": {
    severity: "erreur",
    message: "« {value} » est sans doute le numéro que le tableur donne au {day}",
    hint: "donner à la cellule le format Date, ou écrire {day}",
  },
  "entry/ambigu": {
    severity: "erreur",
    message: "« {value} » se lit de deux façons, {either} ou {other}",
    hint: "écrire le nombre sans séparateur de milliers, avec une virgule pour les décimales",
  },
  "entry/negatif": {
    severity: "erreur",
    message: "« {value} » est négatif",
    hint: "écrire un nombre positif ou nul ; ce qui est rendu ou annulé se dit dans sa colonne",
  },
  "entry/mot": {
    severity: "erreur",
    message: "« {value} » n’est pas dans la liste de « {column} »",
    hint: "{suggestion}",
  },
  "entry/mot-ambigu": {
    severity: "erreur",
    message: "« {value} » désigne plusieurs éléments de la liste de « {column} »",
    hint: "écrire l’un de ces identifiants : {codes}",
  },
  "entry/donnee-personnelle": {
    severity: "erreur",
    message: "cette cellule contient {clause} ; son contenu n’est ni répété ni gardé",
    hint: "l’effacer ; le suivi nomme des fonctions et des organismes, jamais des personnes",
  },
  "entry/colonne-ecartee": {
    severity: "avertissement",
    message: "la colonne « {column} » est remplie et n’est pas lue : {clause}",
    hint: "{suggestion}",
  },
  "entry/colonne-manquante": {
    severity: "erreur",
    message: "la colonne « {column} » manque à la table « {table} »",
    hint: "rétablir l’en-tête du classeur de suivi ; l’ordre des colonnes est libre",
  },
  "entry/ligne-ecartee": {
    severity: "avertissement",
    message: "cette ligne n’est pas lue : c’est une ligne de total",
    hint: "la retirer, ou la laisser : les totaux sont calculés",
  },
  "entry/feuille-ecartee": {
    severity: "avertissement",
    message: "cette feuille n’est pas lue : {clause}",
    hint: "lui donner le nom d’une table si elle contient du suivi ({tables}) ; sinon la laisser",
  },
  "entry/sans-table": {
    severity: "erreur",
    message: "aucune table du suivi n’est reconnue dans ce fichier",
    hint: "donner aux feuilles (ou au fichier CSV) le nom d’une table ({tables}), et à leurs colonnes leurs noms",
  },
  "entry/lecture": {
    severity: "avertissement",
    message: "« {column} », {count} fois (d’abord ici) : {clause}",
    hint: "vérifier qu’elles se lisent ainsi ; sinon les écrire autrement",
  },
  "entry/repetition": {
    severity: "avertissement",
    message: "lignes aussi dans {other} : {count} (la première ici) ; chacune compte une fois",
    hint: "retirer l’une des deux si ce n’est pas voulu",
  },
  "entry/conflit": {
    severity: "erreur",
    message: "« {column} » a une autre valeur que la même ligne en {other}",
    hint: "corriger l’une des deux cellules ; « --remplacer » fait valoir le fichier que l’on donne",
  },
  "entry/meme-nom": {
    severity: "erreur",
    message:
      "un fichier de ce nom est déjà rangé et dit autre chose ; cellules qui diffèrent : {count} (la première ici)",
    hint: "donner « --remplacer » si c’est le même, corrigé ; le renommer si c’est celui d’un autre : chaque cellule est alors nommée",
  },
  "entry/sans-releve": {
    severity: "erreur",
    message: "la ligne ne dit ni valeur ni texte",
    hint: "écrire une valeur, « inconnu » quand elle a été demandée et n’est pas connue, ou un texte",
  },
  "entry/part-et-unite": {
    severity: "erreur",
    message: "« {id} » se compte en {unit}, et la cellule dit une part",
    hint: "écrire le nombre, dans l’unité du référentiel",
  },
  "entry/annee-a-dire": {
    severity: "erreur",
    message: "rien dans ce fichier ne dit d’une seule voix de quelle année il est (années lues : {years})",
    hint: "la donner : « --annee 2025 »",
  },
  "entry/lignes-perdues": {
    severity: "erreur",
    message: "remplacer ce fichier perdrait des lignes que le nouveau n’a pas : {count} (la première ici)",
    hint: "les ajouter au nouveau fichier, ou corriger la cellule contredite",
  },
  "entry/lignes-retirees": {
    severity: "avertissement",
    message: "le fichier remplacé avait des lignes que le nouveau n’a plus : {count} (la première ici)",
    hint: "vérifier que c’est voulu ; « ecarts historique --revenir » remet l’ancien fichier",
  },
  "entry/nom-de-fichier": {
    severity: "erreur",
    message: "le nom d’un des fichiers donnés contient {clause}",
    hint: "renommer le fichier : son nom est gardé, et paraît dans les messages",
  },
  "entry/hors-contrat": {
    severity: "erreur",
    message: "« {id} » est un référentiel partagé : il n’a pas de suivi à lui",
    hint: "lire le fichier dans le référentiel d’un contrat",
  },
  "entry/annee-du-dossier": {
    severity: "avertissement",
    message: "l’année de cette ligne est {year}, et le fichier est rangé en {folder}",
    hint: "corriger l’année de la ligne, ou ranger le fichier sous son année",
  },
  "entry/fichier-inconnu": {
    severity: "avertissement",
    message:
      "ce fichier n’est lu par rien : le suivi se range sous suivi/AAAA/, en .xlsx, .ods, .xls ou .csv",
    hint: "le ranger sous son année, ou le retirer",
  },
} as const satisfies Record<`entry/${string}`, Entry>;
