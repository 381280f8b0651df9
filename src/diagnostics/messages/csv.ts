import type { Entry } from "../entry.ts";

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
