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
  /** Where what contradicts a line stands. */
  a_la_ligne: "à la ligne {line}",
  dans_le_fichier: "dans {file}, ligne {line}",
  references_connues: "écrire {words}, ou le code d’un territoire",
  autres_references:
    " ; comparer ses QPV à une autre référence : « ecarts comparer --epci {epci} --reference {reference} »{others}",
  aucune_autre_reference: " ; aucune autre référence ne donne d’écart",
  noms_proches: "vouliez-vous écrire {list} ?",
  noms_nombreux: "{list}, … ({count} en tout) : préciser le nom",
  epci_sans_voisin:
    "donner un code SIREN, un nom, ou le code ou le nom d’une commune ; « ecarts verifier --detail » liste les EPCI connus",
  sans_referentiel:
    "{known} ; un EPCI qui n’a pas de référentiel a son rapport par « ecarts rapport --epci NOM »",
  epci_absent:
    "{code} ({label}) existe, mais aucun fichier lu n’en parle : importer la liste des QPV (ANCT) et les chiffres de cet EPCI",
  indicateur_sans_voisin:
    "« ecarts inventaire --epci CODE --detail » donne les indicateurs d’un EPCI avec leur identifiant, « ecarts verifier --detail » tous ceux que l’on connaît",

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

  /** What a cell of the follow-up should hold, and how it is written. */
  entree_identifiant: "un identifiant",
  aide_identifiant: "l’écrire sans espace : lettres, chiffres et tirets",
  entree_jour: "un jour",
  aide_jour: "écrire le jour, le mois et l’année : 31/12/2025",
  entree_annee: "une année",
  aide_annee: "écrire quatre chiffres : 2025",
  entree_periode: "une année, un mois ni un jour",
  aide_periode: "écrire 2025, 2025-03 ou 31/03/2025",
  entree_euros: "un montant",
  aide_euros: "écrire 1200, 1 200,50 € ou 12 k€ ; laisser vide ce qui n’est pas connu : ce n’est pas zéro",
  entree_entier: "un nombre entier",
  aide_entier: "écrire un nombre entier, 0 compris ; laisser vide ce qui n’est pas connu : ce n’est pas zéro",
  entree_nombre: "un nombre",
  aide_nombre: "écrire 12,5, 92 % ou 46/50 ; laisser vide ce qui n’est pas connu : ce n’est pas zéro",
  entree_valeur: "un nombre, ni « oui », « non » ou « inconnu »",
  aide_valeur: "écrire 12,5, 92 %, 46/50, oui, non ou inconnu",
  entree_oui_non: "« oui » ni « non »",
  aide_oui_non: "écrire oui ou non ; laisser vide ce qui n’est pas connu",
  entree_texte: "un texte : c’est une erreur du tableur",
  aide_texte: "corriger la formule de la cellule, ou écrire sa valeur",

  /** How cells were read that could be meant otherwise. */
  lues_en_part: "« {text} », une part, est lu {read}",
  lues_au_siecle: "« {text} », dont l’année a deux chiffres, est lu {read}",
  lues_cochees: "« {text} », une croix, est lu « oui » ; une cellule vide reste inconnue",

  /** What can identify a person; never what it is. */
  une_adresse: "une adresse électronique",
  un_telephone: "un numéro de téléphone",
  un_nir: "un numéro de sécurité sociale",
  un_nom: "un nom de personne, ou ce qui y ressemble",
  pas_une_fonction: "autre chose qu’une fonction",

  /** Why a column or a sheet of the follow-up is set aside. */
  colonne_inconnue: "la table n’a pas de colonne de ce nom",
  colonne_sans_nom: "elle n’a pas de nom",
  nommer_la_colonne: "lui donner le nom d’une colonne de la table, ou la vider",
  feuille_masquee: "elle est masquée",
  feuille_inconnue: "ni son nom ni ses colonnes ne sont d’une table du suivi",

  /** Warnings of the data, when tables are shown. */
  un_avertissement: "un avertissement porte",
  des_avertissements: "{count} avertissements portent",

  /** What a contract asks, with where its document writes it. */
  exigence: "{words} ({where})",
  exigence_jour: "{words} {value} ({where})",
  exigence_valeur: "{words} : {value} ({where})",
  exigence_ouverte: "{words}, sans le préciser ({where})",

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
  port_mal_ecrit: "{quoted} : un port est un nombre de 1 à 65535",
  numero_mal_ecrit: "{quoted} : la valeur donnée n’est pas un numéro de l’historique",
  nombre_mal_ecrit: "{quoted} : la valeur donnée n’est pas un nombre entier plus grand que zéro",
  file_mal_nommee: "{quoted} : la valeur donnée n’a pas que des lettres, des chiffres et des traits d’union",
  date_mal_ecrite: "{quoted} : la valeur donnée n’est pas une date AAAA-MM-JJ",
  perimetre_d_un_seul:
    "il faut un périmètre et un seul : --epci (une ou plusieurs fois), --departement, --region ou --france",
  verifier_un_seul: "donner un référentiel, ou un EPCI avec --epci, et non les deux",
  annee_ou_jour: "donner une année avec --annee, ou un jour avec --date, et non les deux",
  remplir_ou_lire:
    "« --classeur » et « --csv » écrivent les tableaux à remplir, « --sortie » ce qu’ils donnent : demander l’un ou l’autre",
  lire_seul:
    "« --lire » range des fichiers remplis, avec --annee, --remplacer, --a-blanc et --json au plus ; « --remplacer » et « --a-blanc » ne vont qu’avec elle",
  une_seule_page:
    "« --partenaire » et « --fiche » montrent une page : donner l’un ou l’autre, avec --annee, --date, --detail et --json au plus",
  imprimees_d_un_epci:
    "« --imprimees » se demande d’un seul EPCI, avec --indicateur, --detail et --json au plus",
  detail_d_un_epci: "« --detail » détaille l’inventaire d’un EPCI : le donner avec --epci",
  contrats_d_un_seul:
    "il faut un référentiel, ou un EPCI avec --epci, ou --departement, --region ou --france, et l’un des cinq seulement",
  depuis_d_un_contrat:
    "« --depuis » dit ce qui a changé dans les réponses d’un contrat : la donner avec un référentiel ou --epci, et non avec --departement, --region ou --france",
  tous_ou_un:
    "« --tous », « --departement », « --region » et « --france » font tous les documents : les donner sans --qpv, --commune, --partenaire, --action ni --depuis",
  serveur_ou_ouvriers:
    "« --etat » lit la file d’un serveur (--serveur ou ECARTS_SERVEUR) ; « --ouvriers » n’en veut pas : avec un serveur, ce sont les « ecarts ouvrier » qui travaillent",
  ouvrier_sans_serveur:
    "un ouvrier prend ses tâches dans la file d’un serveur : donner --serveur, ou ECARTS_SERVEUR ; sans serveur, « ecarts campagne » fait les documents à elle seule",
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

  /** What of a printed page cannot be read in full, and where. */
  deborde_colonnes:
    "{place}, le tableau « {words} » dépasse la feuille de {measure} mm : {out} de ses {all} colonnes n’y sont pas",
  deborde_large: "{place}, {what} « {words} » dépasse la feuille de {measure} mm en largeur",
  deborde_haut: "{place}, {what} « {words} » dépasse la feuille de {measure} mm en hauteur",
  deborde_coupe: "{place}, {measure} mm de ce que contient {what} « {words} » ne se voient pas",
  deborde_case: "{place}, un mot du tableau « {words} » sort de sa case de {measure} mm",
  deborde_dessin: "{place}, un mot de {what} « {words} » sort du dessin de {measure} mm",
  deborde_petit:
    "{place}, {what} « {words} » a des lettres de {measure} points, moins que les 8 qui se lisent",
  avant_le_premier_titre: "avant le premier titre",
  sous_le_titre: "sous « {section} »",
  retourner_le_tableau:
    'choisir moins d’années ou d’indicateurs dans le référentiel, ou tourner ce tableau dans le modèle : <div class="paysage">',
  rendre_le_texte: "agrandir ce cadre dans le style du modèle, ou raccourcir ce texte",
  agrandir_les_lettres:
    "donner 8 points au moins à ces lettres, dans le style du modèle ou dans le graphique",
} as const;
