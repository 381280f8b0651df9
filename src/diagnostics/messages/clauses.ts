/**
 * The parts of messages and hints that have several forms, one of which is chosen when the problem is met: what fills
 * `{suggestion}` and `{clause}`.
 */
export const CLAUSES = {
  /** What to write instead of a name that is not known. */
  proche: "vouliez-vous écrire « {near} » ?",
  connus: "connus : {known}",
  connus_en_partie: "connus : {known}, … ({count} en tout)",
  aucun_connu: "aucun n’est connu pour l’instant",
  references_connues: "écrire {words}, ou le code d’un territoire",
  epci_de_ce_nom: "vouliez-vous écrire {code} ({label}) ?",
  territoires_de_ce_nom: "plusieurs territoires portent ce nom, donner le code : {codes}",
  periodes_publiees: "valeurs publiées pour : {periods}",

  /** What to write instead of a value that a schema refuses. */
  valeur_attendue: "attendu : {expected}",
  valeur_a_corriger: "corriger la valeur",

  /** Warnings of the data, when tables are shown. */
  un_avertissement: "un avertissement porte",
  des_avertissements: "{count} avertissements portent",

  /** What is wrong with a command line; `quoted` are the words that it is about. */
  option_inconnue: "l’option {quoted} n’existe pas pour cette commande",
  commande_inconnue: "la commande {quoted} n’existe pas",
  argument_manquant: "il manque {quoted} après le nom de la commande",
  option_sans_valeur: "l’option {quoted} attend une valeur",
  option_necessaire: "l’option {quoted} est nécessaire",
  annee_mal_ecrite: "{quoted} : la valeur donnée n’est pas une année AAAA",
  numero_mal_ecrit: "{quoted} : la valeur donnée n’est pas un numéro de l’historique",
  date_mal_ecrite: "{quoted} : la valeur donnée n’est pas une date AAAA-MM-JJ",
  rapport_d_un_seul: "il faut un référentiel, ou un EPCI avec --epci, et l’un des deux seulement",
  trop_d_arguments: "il y a trop d’arguments",
  commande_incomplete: "commande incomplète",
  lire_l_historique: "lire ecarts historique",
  commande_proche: "{said} ; {suggestion}",
} as const;
