interface Entry {
  readonly severity: "erreur" | "avertissement";
  readonly message: string;
  readonly hint: string;
}

/** Every message of `ecarts`. Order: from the outside (workspace, files) to the inside (rules, report). */
export const CATALOGUE = {
  "workspace/introuvable": {
    severity: "erreur",
    message: "l’espace de travail « {path} » n’existe pas ou n’est pas un dossier",
    hint: "donner un dossier existant avec --espace DOSSIER",
  },
  "workspace/sans-donnees": {
    severity: "erreur",
    message: "l’espace de travail ne contient aucun jeu de données (aucun datasets/**/datapackage.json)",
    hint: "se placer dans le dossier du projet, ou le donner avec --espace DOSSIER",
  },
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
  "file/utf-16": {
    severity: "erreur",
    message: "le fichier est en UTF-16 (« texte Unicode » des tableurs) et non en UTF-8",
    hint: "l’enregistrer en UTF-8 depuis le tableur (« CSV UTF-8 ») ou l’éditeur",
  },
  "yaml/syntaxe": {
    severity: "erreur",
    message: "YAML illisible : {detail}",
    hint: "vérifier l’indentation, les deux-points et les guillemets à cet endroit",
  },
  "yaml/alias": {
    severity: "erreur",
    message: "l’alias « *{name} » {detail}",
    hint: "écrire la valeur en clair à cet endroit ; mettre entre guillemets un texte qui commence par « * »",
  },
  "yaml/trop-d-alias": {
    severity: "erreur",
    message: "le fichier multiplie ses alias (« *nom ») au-delà de {limit}",
    hint: "écrire les valeurs en clair plutôt que par alias",
  },
  "json/syntaxe": {
    severity: "erreur",
    message: "JSON illisible : {detail}",
    hint: "vérifier les virgules, guillemets et accolades à cet endroit",
  },
  "schema/cle-inconnue": {
    severity: "erreur",
    message: "la clé « {key} » n’est pas connue ici",
    hint: "{suggestion}",
  },
  "schema/cle-manquante": {
    severity: "erreur",
    message: "la clé « {key} » manque",
    hint: "l’ajouter ; le schéma {schema} décrit ce qu’elle attend",
  },
  "schema/valeur": {
    severity: "erreur",
    message: "« {value} » ne convient pas : {detail}",
    hint: "{expected} (schéma {schema})",
  },
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
  "dataset/nom-double": {
    severity: "erreur",
    message: "le nom « {name} » est déjà celui du jeu {first}",
    hint: "donner à chaque jeu un nom (clé « name ») à lui",
  },
  "dataset/colonne-absente": {
    severity: "erreur",
    message: "la colonne « {column} » n’est pas déclarée, or un fichier « {role} » ne se lit pas sans elle",
    hint: "l’ajouter à schema.fields, et au fichier si elle n’y est pas",
  },
  "dataset/empreinte": {
    severity: "erreur",
    message: "le contenu ne correspond plus à l’empreinte sha256 déclarée",
    hint: "remettre le fichier publié ; si une nouvelle version a été reçue, mettre à jour hash et bytes dans datapackage.json",
  },
  "dataset/cle-dupliquee": {
    severity: "erreur",
    message: "la valeur de « {indicator} » pour {territory} en {period} figure déjà en {first}",
    hint: "supprimer l’une des deux lignes",
  },
  "dataset/territoire-inconnu": {
    severity: "erreur",
    message: "le code « {code} » ne désigne aucun territoire connu",
    hint: "{suggestion}",
  },
  "dataset/indicateur-inconnu": {
    severity: "erreur",
    message: "l’indicateur « {indicator} » n’est pas décrit dans datasets/indicateurs/",
    hint: "{suggestion}",
  },
  "dataset/hors-bornes": {
    severity: "erreur",
    message: "{value} sort des bornes de « {indicator} » ({bounds})",
    hint: "vérifier la saisie et l’unité (les parts s’écrivent en pour cent, de 0 à 100)",
  },
  "dataset/absence-inconnue": {
    severity: "erreur",
    message: "« {value} » n’est pas un motif d’absence",
    hint: "écrire secret, non_significatif, non_disponible, sans_objet ou absent",
  },
  "dataset/valeur-et-absence": {
    severity: "erreur",
    message: "la ligne donne à la fois une valeur et un motif d’absence, ou ni l’une ni l’autre",
    hint: "garder l’une des deux cellules « valeur » et « absence »",
  },
  "territory/doublon": {
    severity: "erreur",
    message: "le territoire {code} est déjà décrit en {first}",
    hint: "garder une seule des deux lignes",
  },
  "territory/type-inconnu": {
    severity: "erreur",
    message: "« {value} » n’est pas un type de territoire",
    hint: "écrire qpv, epci, commune, iris, departement, region, france ou ensemble",
  },
  "territory/epci-inconnu": {
    severity: "avertissement",
    message:
      "« {label} » est rattaché à l’EPCI {code}, qu’aucun fichier ne décrit : il ne sera comparé à rien",
    hint: "décrire cet EPCI dans un fichier territoires.csv, ou corriger la colonne « epci »",
  },
  "indicator/nom-de-fichier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du nom du fichier",
    hint: "nommer le fichier {id}.yaml, ou corriger l’identifiant",
  },
  "indicator/inconnu": {
    severity: "erreur",
    message: "l’indicateur « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "epci/inconnu": {
    severity: "erreur",
    message: "« {code} » n’est pas un EPCI connu de l’espace de travail",
    hint: "{suggestion}",
  },
  "epci/sans-qpv": {
    severity: "erreur",
    message: "aucun QPV connu n’appartient à l’EPCI {code} ({label})",
    hint: "ajouter ses QPV à un fichier territoires.csv de datasets/, avec la colonne « epci »",
  },
  "epci/sans-donnees": {
    severity: "erreur",
    message: "aucune valeur publiée pour l’EPCI {code} ({label}) : rien à quoi comparer ses QPV",
    hint: "ajouter un jeu de données qui décrit cet EPCI ; si --indicateur est donné, essayer sans",
  },
  "period/invalide": {
    severity: "erreur",
    message: "« {value} » n’est pas une période",
    hint: "écrire deux années dans l’ordre, par exemple 2014..2019",
  },
  "referentiel/inconnu": {
    severity: "erreur",
    message: "le référentiel « {id} » n’existe pas dans referentiels/",
    hint: "{suggestion}",
  },
  "referentiel/nom-de-dossier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du nom du dossier, « {folder} »",
    hint: "nommer le dossier {id}, ou corriger l’identifiant",
  },
  "referentiel/jeu-inconnu": {
    severity: "erreur",
    message: "le jeu de données « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/indicateur-inconnu": {
    severity: "erreur",
    message: "l’indicateur « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/territoire-inconnu": {
    severity: "erreur",
    message: "le territoire « {code} » n’existe pas",
    hint: "{suggestion}",
  },
  "referentiel/identifiant-double": {
    severity: "erreur",
    message: "l’identifiant « {id} » est déjà pris à la ligne {firstLine}",
    hint: "donner à chaque élément un identifiant à lui",
  },
  "referentiel/document-inconnu": {
    severity: "erreur",
    message: "le document « {id} » n’est pas déclaré dans « documents »",
    hint: "{suggestion}",
  },
  "referentiel/question-sans-reponse": {
    severity: "erreur",
    message: "la question « {id} » n’a ni règle ni motif de non-évaluation",
    hint: "lui donner « regle » et « indicateurs », ou « non_evaluable » avec la raison",
  },
  "rule/inconnue": {
    severity: "erreur",
    message: "la règle « {id} » n’existe pas dans regles.yaml",
    hint: "{suggestion}",
  },
  "rule/parametre-inconnu": {
    severity: "erreur",
    message: "le paramètre « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "rule/parametre-sans-valeur": {
    severity: "erreur",
    message: "le paramètre « {id} » n’a pas de valeur au {date}",
    hint: "ajouter une valeur datée et sa référence sous « valeurs »",
  },
  "rule/parametre-perime": {
    severity: "avertissement",
    message: "le paramètre « {id} » n’est connu que jusqu’au {until}",
    hint: "vérifier qu’il vaut encore, puis repousser « connu_jusqu_au »",
  },
  "rule/exemple-faux": {
    severity: "erreur",
    message: "l’exemple « {name} » attend {expected}, la règle donne {received}",
    hint: "corriger la règle ou l’exemple",
  },
  "rule/statut-sans-exemple": {
    severity: "erreur",
    message: "aucun exemple de la règle « {id} » ne donne {status}",
    hint: "ajouter un exemple pour chaque statut que la règle peut rendre",
  },
  "appreciation/question-inconnue": {
    severity: "erreur",
    message: "l’appréciation porte sur « {id} », qui n’est pas une question du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/double": {
    severity: "erreur",
    message: "la question « {id} » a déjà une appréciation à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une par question",
  },
  "template/inconnu": {
    severity: "erreur",
    message: "le modèle de rapport « {id} » n’existe pas dans templates/",
    hint: "{suggestion}",
  },
  "template/variable-inconnue": {
    severity: "erreur",
    message: "la variable « {name} » n’existe pas à cet endroit",
    hint: "docs/guide/modeles.md liste les variables ; vérifier l’orthographe et le bloc each ou with qui l’entoure",
  },
  "template/syntaxe": {
    severity: "erreur",
    message: "gabarit illisible : {detail}",
    hint: "vérifier les accolades et la fermeture des blocs {{#if}}, {{#each}}",
  },
  "template/graphique": {
    severity: "erreur",
    message: "le graphique « {name} » ne peut être dessiné : {detail}",
    hint: "vérifier la spécification Vega-Lite",
  },
  "output/ecriture-impossible": {
    severity: "erreur",
    message: "impossible d’écrire dans « {path} » : {detail}",
    hint: "vérifier les droits et la place disponible, ou choisir un autre dossier avec --sortie",
  },
  "pdf/navigateur-absent": {
    severity: "avertissement",
    message:
      "aucun navigateur Chrome, Chromium ou Edge n’a été trouvé : le PDF n’est pas écrit, le HTML, le CSV et le XLSX le sont",
    hint: "installer Chromium ou Chrome (ou donner son chemin dans PUPPETEER_EXECUTABLE_PATH), puis relancer",
  },
  "pdf/navigateur-mort": {
    severity: "erreur",
    message: "le navigateur s’est arrêté pendant l’impression : {detail}",
    hint: "relancer ; si cela recommence, donner un autre navigateur dans PUPPETEER_EXECUTABLE_PATH. Rien n’a été écrit",
  },
  "import/introuvable": {
    severity: "erreur",
    message: "le fichier « {path} » n’existe pas ou n’est pas un fichier",
    hint: "vérifier le chemin ; les guillemets protègent les espaces",
  },
  "import/trop-gros": {
    severity: "erreur",
    message: "le fichier pèse {size} Mo, au-delà de la limite de {limit} Mo",
    hint: "découper le fichier, ou n’en garder que les lignes et colonnes utiles",
  },
  "import/type-inconnu": {
    severity: "erreur",
    message: "ni CSV, ni classeur, ni archive zip, ni JSON : {detail}",
    hint: "donner le fichier tel que le producteur le publie",
  },
  "import/famille-inconnue": {
    severity: "erreur",
    message: "l’en-tête n’est celui d’aucune famille connue ; {nearest}",
    hint: "décrire la famille : ecarts importer --proposer {file}",
  },
  "import/famille-ambigue": {
    severity: "erreur",
    message: "l’en-tête convient à plusieurs familles : {formats}",
    hint: "préciser « reconnaissance » dans l’un de ces formats",
  },
  "import/edition-inconnue": {
    severity: "erreur",
    message:
      "« {column} » : ni l’en-tête ni le nom du fichier ne donnent l’année d’édition que demande {format}",
    hint: "la donner : --edition AAAA (l’année d’édition, et non celle des données)",
  },
  "import/periode-inconnue": {
    severity: "erreur",
    message: "« {column} » : rien ne dit quelle période décrivent ces valeurs ({format})",
    hint: "la donner d’après la publication : --periode AAAA",
  },
  "import/periode-illisible": {
    severity: "erreur",
    message: "« {value} » n’est pas une période",
    hint: "écrire une année (2021), un jour (2019-12-31), un trimestre (2020-T4) ou une édition (edition-2023)",
  },
  "import/annees-contraires": {
    severity: "erreur",
    message: "les noms des colonnes portent plusieurs années : {years}",
    hint: "vérifier que le fichier n’est pas un assemblage de plusieurs millésimes",
  },
  "import/millesime-inconnu": {
    severity: "avertissement",
    message: "ni l’en-tête ni le nom du fichier ne donnent l’année de la liste ({format})",
    hint: "la donner avec --edition AAAA ; sans elle, la liste ne renomme aucun territoire connu par une liste datée",
  },
  "import/code-invalide": {
    severity: "erreur",
    message: "« {code} » n’est pas un code ({kind})",
    hint: "corriger le code, ou déclarer la ligne comme agrégat dans le format",
  },
  "import/zeros-manges": {
    severity: "avertissement",
    message:
      "colonne « {column} » : {count} codes ont perdu leurs zéros de tête, rétablis (« {example} » lu « {repaired} »)",
    hint: "demander le fichier d’origine : un tableur l’a réenregistré",
  },
  "import/nombre-illisible": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) n’est ni un nombre ni une marque d’absence de {format}",
    hint: "corriger la cellule, ou ajouter cette marque à « absences » dans le format, avec son sens",
  },
  "import/nombre-ambigu": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) peut se lire en milliers ou en décimales",
    hint: "vérifier dans le fichier d’origine, et « decimale » dans le format",
  },
  "import/tronque": {
    severity: "erreur",
    message: "le fichier s’arrête au milieu de cette ligne",
    hint: "le télécharger à nouveau",
  },
  "import/vide": {
    severity: "avertissement",
    message: "aucune valeur ni aucun territoire dans ce fichier ({detail})",
    hint: "vérifier la demande ou l’extraction : le fichier n’est pas rangé",
  },
  "import/colonne-non-declaree": {
    severity: "avertissement",
    message: "la colonne « {column} » n’est pas décrite par {format} : elle est mise de côté",
    hint: "la déclarer dans le format, sous « indicateurs » ou sous « ecartees » avec la raison",
  },
  "import/periode-deduite": {
    severity: "avertissement",
    message: "période déduite et non publiée pour {columns} ({period})",
    hint: "confirmer auprès du producteur avant de citer ces valeurs",
  },
  "import/periode-non-etablie": {
    severity: "avertissement",
    message: "période non établie pour {columns} : « {period} » est une édition, et non une année de données",
    hint: "chercher la période dans la documentation du producteur, puis la déclarer dans le format",
  },
  "import/encodage-melange": {
    severity: "avertissement",
    message: "le fichier mélange deux encodages (UTF-8 et Windows-1252)",
    hint: "les libellés sont lus cellule par cellule ; demander le fichier d’origine",
  },
  "import/archive-illisible": {
    severity: "erreur",
    message: "archive illisible : {detail}",
    hint: "la télécharger à nouveau",
  },
  "import/archive-demesuree": {
    severity: "erreur",
    message: "l’archive annonce {size} Mo une fois ouverte, au-delà de {limit} Mo",
    hint: "vérifier d’où elle vient, puis donner ses fichiers un par un",
  },
  "import/classeur-illisible": {
    severity: "erreur",
    message: "classeur illisible : {detail}",
    hint: "l’ouvrir dans un tableur et l’enregistrer de nouveau, ou prendre la version CSV",
  },
  "import/formule": {
    severity: "avertissement",
    message:
      "{count} cellules sont des formules (la première en {cell}) : leur dernier résultat enregistré est lu",
    hint: "vérifier que le classeur a été recalculé avant d’être enregistré",
  },
  "import/json-illisible": {
    severity: "erreur",
    message: "JSON illisible : {detail}",
    hint: "télécharger le fichier à nouveau",
  },
  "import/melodi-erreur": {
    severity: "erreur",
    message: "réponse d’erreur de l’API Melodi : « {detail} »",
    hint: "vérifier l’identifiant du jeu : Melodi répond ainsi à un jeu qui n’existe pas",
  },
  "import/deja-en-cours": {
    severity: "erreur",
    message: "un import est déjà en cours dans cet espace (processus {pid})",
    hint: "attendre qu’il finisse, puis relancer",
  },
  "import/ecriture-impossible": {
    severity: "erreur",
    message: "rien n’a été écrit : {detail}",
    hint: "libérer de la place ou rétablir les droits, puis relancer",
  },
  "format/nom-de-fichier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du chemin du fichier",
    hint: "le nommer datasets/formats/{id}.yaml, ou corriger l’identifiant",
  },
  "format/motif": {
    severity: "erreur",
    message: "le motif de colonne « {pattern} » ne peut être lu",
    hint: "écrire le nom de la colonne avec {signs} pour seuls signes, trois * au plus, parenthèses et crochets fermés",
  },
  "dataset/serie-trouee": {
    severity: "avertissement",
    message:
      "« {indicator} » : {count} territoires ont {before} et {after}, mais pas {hole} (par exemple {example})",
    hint: "importer l’année qui manque, ou lire l’évolution en le sachant",
  },
  "dataset/changement-de-geographie": {
    severity: "avertissement",
    message: "« {indicator} » passe de {from} à {to} sans rupture déclarée",
    hint: "ajouter une mise en garde de portée « evolution » à l’indicateur, ou comparer sur une seule géographie",
  },
  "dataset/saut-de-secret": {
    severity: "avertissement",
    message: "« {indicator} » : la part des valeurs masquées passe de {before} % ({from}) à {after} % ({to})",
    hint: "ne pas comparer de moyennes à travers cette date : ce ne sont plus les mêmes territoires",
  },
  "dataset/valeur-extreme": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} : {change} entre {from} et {to}, très loin des autres territoires (z modifié {score})",
    hint: "vérifier la valeur à la source : erreur, changement de périmètre ou fait réel",
  },
  "dataset/somme-des-parts": {
    severity: "avertissement",
    message: "« {whole} » de {territory} en {period} : les parties font {sum}, le tout {total}",
    hint: "vérifier la source ; une partie masquée compte pour inconnue et n’est pas vérifiée",
  },
  "dataset/agregat": {
    severity: "avertissement",
    message: "« {code} » ({label}) ressemble à un total parmi des territoires : {reason}",
    hint: "déclarer ce code sous « agregats » dans le format",
  },
  "territory/hors-liste": {
    severity: "avertissement",
    message: "le territoire {code} n’est dans aucune liste {kind} importée",
    hint: "importer la liste du bon millésime, ou vérifier le code",
  },
  "territory/autre-millesime": {
    severity: "avertissement",
    message:
      "le territoire {code} n’est dans aucune liste {kind} importée, mais des valeurs d’une autre année le sont pour lui ({periods})",
    hint: "importer la liste du millésime de ces valeurs",
  },
  "territory/commune-introuvable": {
    severity: "avertissement",
    message: "la commune « {name} » de {code} n’a pas été retrouvée par son nom dans son département",
    hint: "importer la composition des EPCI de ce millésime",
  },
  "import/revision-partielle": {
    severity: "erreur",
    message: "{count} valeurs diffèrent de celles de {path}, que ce fichier ne couvre pas en entier",
    hint: "importer l’édition complète : une révision remplace un fichier entier",
  },
  "dataset/valeurs-divergentes": {
    severity: "avertissement",
    message: "« {indicator} » de {territory} en {period} : {value} ici, {other} en {first}, qui est retenu",
    hint: "chercher lequel des deux fichiers fait foi (arrondi, révision, édition), et retirer l’autre",
  },
  "dataset/publie-hors-bornes": {
    severity: "avertissement",
    message: "{value} sort des bornes de « {indicator} » ({bounds}), mais le producteur l’a publié ainsi",
    hint: "ne pas citer cette valeur sans la vérifier à la source",
  },
  "explain/inconnu": {
    severity: "erreur",
    message: "« {id} » n’est ni un constat, ni un territoire, ni un indicateur, ni un code de message",
    hint: "{suggestion}",
  },
  "usage/commande": {
    severity: "erreur",
    message: "{detail}",
    hint: "lire « ecarts --aide », qui liste les commandes, ou « ecarts COMMANDE --aide », qui donne leurs options",
  },
} as const satisfies Record<string, Entry>;

/** The code of a message: `subject/what`, stable, greppable, the path of its page in docs/diagnostics. */
export type Code = keyof typeof CATALOGUE;
