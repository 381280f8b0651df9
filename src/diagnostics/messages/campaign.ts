import type { Entry } from "../wording.ts";

/** Messages about campaigns whose documents are made by several workers. */
export const CAMPAIGN_MESSAGES = {
  "campagne/serveur": {
    severity: "erreur",
    message: "le serveur de la file d’attente ne répond pas, ou refuse : {detail}",
    hint: "vérifier l’adresse donnée par --serveur ou ECARTS_SERVEUR, et que la base existe et s’ouvre à cet utilisateur",
  },
  "campagne/file-absente": {
    severity: "erreur",
    message: "ce serveur n’a pas de file « {name} »",
    hint: "remplir d’abord la file par « ecarts campagne », avec le même --serveur et le même --file",
  },
  "campagne/autre-contenu": {
    severity: "erreur",
    message:
      "les tâches de cette file viennent d’un autre contenu : autres données, autres référentiels, autres modèles ou autre version du programme",
    hint: "donner ici le même espace de travail et la même version du programme que là où la campagne a été lancée, ou relancer « ecarts campagne » d’ici",
  },
  "campagne/sans-navigateur": {
    severity: "erreur",
    message:
      "aucun navigateur n’a été trouvé : cet ouvrier ne prend aucune tâche, car une page sans son PDF n’est pas un document",
    hint: "installer Chromium ou Chrome, ou donner son chemin par la variable PUPPETEER_EXECUTABLE_PATH",
  },
  "campagne/tache-perdue": {
    severity: "erreur",
    message: "« {label} » a été abandonné après plusieurs essais : {reason}",
    hint: "corriger la cause (disque plein, navigateur, mémoire), puis relancer la campagne",
  },
} as const satisfies Record<`campagne/${string}`, Entry>;
