import type { Entry } from "../wording.ts";

/** Messages about figures asked of their producers. */
export const REFRESH_MESSAGES = {
  "refresh/injoignable": {
    severity: "erreur",
    message: "{host} n’a pas pu être joint : {detail}",
    hint: "vérifier la connexion à internet, puis relancer la même commande : ce qui manque sera demandé",
  },
  "refresh/coupee": {
    severity: "erreur",
    message: "la connexion s’est interrompue {attempts} fois de suite : {address}",
    hint: "relancer la même commande, qui reprend où elle en était ; sinon télécharger depuis {page}",
  },
  "refresh/attente": {
    severity: "erreur",
    message: "{host} demande d’attendre {seconds} secondes avant toute autre demande",
    hint: "relancer la même commande plus tard : elle reprend où elle en était",
  },
  "refresh/refus": {
    severity: "erreur",
    message: "le producteur répond {status}{said} : {address}",
    hint: "ouvrir {page} : si l’adresse a changé, la corriger dans ce fichier du registre",
  },
  "refresh/jeu-inconnu": {
    severity: "erreur",
    message: "le jeu {dataset} n’est pas connu de Melodi (réponse {status}{said})",
    hint: "chercher son nom d’aujourd’hui dans le catalogue ({page}), et le corriger dans ce fichier du registre",
  },
  "refresh/redirection": {
    severity: "erreur",
    message: "{address} renvoie vers {to}, qui n’est pas une adresse du registre",
    hint: "ouvrir {page} ; si ce renvoi est celui du producteur, ajouter son hôte à « hotes » dans ce fichier du registre",
  },
  "refresh/demesuree": {
    severity: "erreur",
    message: "la réponse dépasse {limit} Mo : {address}",
    hint: "ouvrir {page} : aucune publication du registre n’en pèse autant",
  },
  "refresh/page-web": {
    severity: "erreur",
    message: "le producteur a répondu une page web au lieu d’un fichier : {address}",
    hint: "ouvrir {page}, télécharger le fichier et l’importer ; puis corriger l’adresse dans ce fichier du registre",
  },
  "refresh/incoherente": {
    severity: "erreur",
    message: "la réponse de Melodi ne se lit pas, {detail} : {address}",
    hint: "relancer la même commande plus tard ; si cela dure, télécharger le jeu depuis {page}",
  },
  "refresh/vide": {
    severity: "avertissement",
    message: "le producteur répond qu’il n’a aucune valeur pour cette demande : {address}",
    hint: "ouvrir {page} : ce jeu ne décrit peut-être pas ces territoires",
  },
  "refresh/autre-famille": {
    severity: "avertissement",
    message: "le fichier a été lu comme {found}, et le registre annonce {expected}",
    hint: "vérifier ce qui a été importé ; si c’est juste, corriger « familles » dans ce fichier du registre",
  },
} as const satisfies Readonly<Record<string, Entry>>;
