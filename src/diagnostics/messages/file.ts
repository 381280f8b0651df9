import type { Entry } from "../entry.ts";

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
