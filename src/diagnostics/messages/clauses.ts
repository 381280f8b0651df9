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
  noms_proches: "vouliez-vous écrire {list} ?",
  noms_nombreux: "{list}, … ({count} en tout) : préciser le nom",
  epci_sans_voisin:
    "donner un code SIREN, un nom, ou le code ou le nom d’une commune ; « ecarts verifier --detail » liste les EPCI connus",
  epci_absent:
    "{code} ({label}) existe, mais aucun fichier lu n’en parle : importer la liste des QPV (ANCT) et les chiffres de cet EPCI",
  indicateur_sans_voisin: "« ecarts verifier --detail » liste les indicateurs connus",

  /** Why a period given by the user dates nothing. */
  periode_en_colonne: "la colonne « {column} » donne déjà la période de chaque ligne",
  periode_d_aucune_colonne: "aucune colonne lue n’en dépend",

  /** How a name was understood. */
  par_son_nom: "c’est son nom",
  par_une_commune: "la commune {code} ({label}) en fait partie",
  par_un_qpv: "le quartier {code} ({label}) y est",

  /** Which file would bring what is missing. */
  ajouter_les_qpv:
    "importer la liste des QPV (ANCT), ou ajouter ses QPV à un fichier territoires.csv de datasets/, avec la colonne « epci »",
  sans_quartier_liste:
    "les listes lues placent {count} QPV dans d’autres EPCI et aucun dans celui-ci : il n’a sans doute pas de quartier prioritaire",
  qpv_sans_epci:
    "{count} QPV connus ne sont rattachés à aucun EPCI : importer le fichier qui les rattache, la liste des QPV (ANCT) ou la composition communale des EPCI (Insee)",
  importer_l_epci:
    "« ecarts inventaire --epci CODE » dit quel fichier publié comblerait quel manque ; l’importer (ecarts importer), puis recommencer",
  devenu: "écrire {list}",
  sans_valeur: "aucune valeur n’en a été lue",
  sans_valeur_ici: "aucune valeur n’en a été lue pour {code} ({name}) ni pour ses QPV",
  importer_famille: "importer {families}",
  aucune_famille:
    "aucune famille de fichiers décrite ne l’apporte : en écrire les valeurs (docs/guide/ajouter-des-donnees.md)",
  territoires_de_ce_nom: "plusieurs territoires portent ce nom, donner le code : {codes}",
  periodes_publiees: "valeurs publiées pour : {periods}",

  /** What to write instead of a value that a schema refuses. */
  valeur_attendue: "attendu : {expected}",
  valeur_a_corriger: "corriger la valeur",

  /** Warnings of the data, when tables are shown. */
  un_avertissement: "un avertissement porte",
  des_avertissements: "{count} avertissements portent",

  /** The causes of problems, by their names. */
  causes: "écrire l’une de ces causes : {list}",
  cause_proche: "vouliez-vous écrire « {near} » ? {suggestion}",

  /** How many territories or indicators a warning is about. */
  un_territoire_a: "1 territoire a",
  des_territoires_ont: "{count} territoires ont",
  un_autre_indicateur: " ; un autre indicateur aussi",
  d_autres_indicateurs: " ; {count} autres indicateurs aussi",

  /** By how much figures are too large or too small. */
  dix_fois: "dix fois",
  cent_fois: "cent fois",
  mille_fois: "mille fois",
  le_dixieme: "le dixième de",
  le_centieme: "le centième de",
  le_millieme: "le millième de",

  /** What is wrong with a command line; `quoted` are the words that it is about. */
  option_inconnue: "l’option {quoted} n’existe pas pour cette commande",
  commande_inconnue: "la commande {quoted} n’existe pas",
  argument_manquant: "il manque {quoted} après le nom de la commande",
  option_sans_valeur: "l’option {quoted} attend une valeur",
  option_en_double: "l’option {quoted} est donnée deux fois : n’en garder qu’une",
  valeur_en_double: "l’option {quoted} est donnée deux fois : lancer la commande une fois pour chaque valeur",
  option_necessaire: "l’option {quoted} est nécessaire",
  annee_mal_ecrite: "{quoted} : la valeur donnée n’est pas une année AAAA",
  numero_mal_ecrit: "{quoted} : la valeur donnée n’est pas un numéro de l’historique",
  date_mal_ecrite: "{quoted} : la valeur donnée n’est pas une date AAAA-MM-JJ",
  perimetre_d_un_seul:
    "il faut un périmètre et un seul : --epci (une ou plusieurs fois), --departement, --region ou --france",
  verifier_un_seul: "donner un référentiel, ou un EPCI avec --epci, et non les deux",
  annee_ou_jour: "donner une année avec --annee, ou un jour avec --date, et non les deux",
  detail_d_un_epci: "« --detail » détaille l’inventaire d’un EPCI : le donner avec --epci",
  rapport_d_un_seul: "il faut un référentiel, ou un EPCI avec --epci, et l’un des deux seulement",
  trop_d_arguments: "il y a trop d’arguments",
  pas_un_departement: "le code ni le nom d’aucun département",
  pas_une_region: "le code ni le nom d’aucune région",
  departements_exemples: "donner un code (59, 2A, 974) ou un nom (Nord, Corse-du-Sud)",
  regions_exemples: "donner un code (32) ou un nom (Hauts-de-France)",
  groupe_inconnu: "{quoted} : choisir taille, precarite ou tous",
  classement_inconnu: "{quoted} : classer par ecart, evolution, valeur, rapport, nom, epci ou code",
  commande_incomplete: "commande incomplète",
  lire_l_historique: "lire ecarts historique",
  commande_proche: "{said} ; {suggestion}",
} as const;
