import type { Entry } from "../wording.ts";

/** Messages about what was imported, taken out or brought back. */
export const HISTORY_MESSAGES = {
  "history/rien-a-retirer": {
    severity: "erreur",
    message: "« {name} » n’est ni un jeu ni un fichier importé : il n’y a rien à retirer",
    hint: "{suggestion}",
  },
  "history/plusieurs-fichiers": {
    severity: "erreur",
    message: "plusieurs fichiers ont été importés sous le nom « {name} » : {list}",
    hint: "écrire le chemin de celui qui est à retirer",
  },
  "history/inconnu": {
    severity: "erreur",
    message: "l’historique n’a pas d’état n° {id} (états connus : {known}, et 0 avant le premier)",
    hint: "lire les numéros avec ecarts historique",
  },
  "history/modifie": {
    severity: "erreur",
    message:
      "ce fichier a été changé depuis par autre chose que ecarts : revenir en arrière perdrait ce changement",
    hint: "mettre ce fichier de côté, ou défaire le changement, puis recommencer",
  },
  "history/perdu": {
    severity: "erreur",
    message: "ce que ce fichier contenait n’est plus gardé dans .ecarts/historique",
    hint: "importer de nouveau le fichier d’origine",
  },
  "history/illisible": {
    severity: "erreur",
    message: "cet état de l’historique est illisible",
    hint: "rétablir ce fichier d’après une sauvegarde ; les données elles-mêmes ne sont pas touchées",
  },
} as const satisfies Record<`history/${string}`, Entry>;
