import type { Entry } from "../wording.ts";

/** Messages about published files. */
export const IMPORT_MESSAGES = {
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
    hint: "importer ce fichier seul avec --edition AAAA (année d’édition, et non celle des données) ou, si la publication dit la période, --periode AAAA",
  },
  "import/periode-inconnue": {
    severity: "erreur",
    message: "« {column} » : rien ne dit quelle période décrivent ces valeurs ({format})",
    hint: "importer ce fichier seul avec --periode AAAA, d’après la publication",
  },
  "import/famille-refusee": {
    severity: "erreur",
    message: "{title} ({format}) : cette famille est connue et n’est pas lue : {reason}",
    hint: "importer ce que le message nomme à la place de ce fichier",
  },
  "import/statut-inconnu": {
    severity: "erreur",
    message: "« {value} » n’est pas un statut que connaît {format}",
    hint: "ajouter ce mot aux « statuts » du format, avec son sens",
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
  "import/nombre-illisible": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) n’est ni un nombre ni une marque d’absence de {format}",
    hint: "vérifier la cellule sur la publication, ou ajouter cette marque à « absences » dans le format, avec son sens",
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
  "import/fin-de-fichier": {
    severity: "avertissement",
    message:
      "« {value} » (colonne {column}), sans fin de ligne après lui, est plus court que tous les autres de sa colonne",
    hint: "vérifier ce dernier chiffre sur la publication : la fin du fichier manque peut-être",
  },
  "import/vide": {
    severity: "avertissement",
    message: "aucune valeur ni aucun territoire dans ce fichier ({detail})",
    hint: "vérifier la demande ou l’extraction : le fichier n’est pas rangé",
  },
  "import/page-manquante": {
    severity: "erreur",
    message: "une page d’une réponse de Melodi, à laquelle il manque {missing}",
    hint: "donner toutes les pages de la requête à la même commande, ou la refaire avec maxResult=100000",
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
  "import/famille-a-preciser": {
    severity: "erreur",
    message: "l’en-tête convient à plusieurs familles que seul le nom distingue : {formats}",
    hint: "donner le fichier, la feuille ou l’entrée sous le nom que le producteur lui donne : il dit laquelle",
  },
  "import/nom-contraire": {
    severity: "erreur",
    message: "l’en-tête est celui de {format}, et le nom celui de {said}",
    hint: "vérifier sur la publication ce que contient ce fichier, puis l’importer sous le nom que le producteur lui donne",
  },
  "import/separateur-remplace": {
    severity: "erreur",
    message:
      "ce fichier a été réenregistré avec un autre séparateur : la virgule y sépare les cellules et les décimales à la fois, et rien ne les distingue plus",
    hint: "prendre le fichier d’origine, tel que le producteur le publie, sans l’ouvrir dans un tableur",
  },
  "import/une-seule-colonne": {
    severity: "erreur",
    message:
      "ce fichier a été réenregistré en une seule colonne : son en-tête tient dans une cellule, séparateurs compris",
    hint: "prendre le fichier d’origine, tel que le producteur le publie, sans l’ouvrir dans un tableur",
  },
  "import/table-ecartee": {
    severity: "avertissement",
    message: "cette table est mise de côté : {reason}",
    hint: "vérifier qu’elle n’est pas nécessaire ; sinon la décrire (ecarts importer --proposer)",
  },
  "import/hors-bornes": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) est hors des bornes de {indicator} : {bounds}",
    hint: "vérifier la cellule sur la publication, puis l’unité de la colonne : reprendre le fichier d’origine s’il diffère",
  },
  "import/fractions": {
    severity: "erreur",
    message:
      "colonne {column} : {count} valeurs sont des fractions (« {value} »), là où des pour cent sont attendus",
    hint: "prendre le fichier tel que le producteur le publie, ou décrire un format dont les valeurs sont des fractions",
  },
  "import/date-pour-nombre": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) est une date, là où un nombre est attendu",
    hint: "reprendre le fichier d’origine : un tableur a pris un nombre pour une date",
  },
  "import/affichage-en-milliers": {
    severity: "avertissement",
    message:
      "{count} cellules sont affichées en milliers (la première en {cell}) : la valeur entière est lue",
    hint: "vérifier que l’unité de l’indicateur est celle de la valeur enregistrée, et non celle de l’affichage",
  },
  "import/lignes-masquees": {
    severity: "avertissement",
    message: "{count} lignes masquées sont lues (la première, ligne {line})",
    hint: "vérifier qu’elles font partie de la publication",
  },
  "import/cellules-fusionnees": {
    severity: "erreur",
    message: "les cellules {cells} sont fusionnées : rien ne dit à quelles lignes va leur valeur",
    hint: "défusionner ces cellules et écrire la valeur à chaque ligne ; d’une publication, prendre la version CSV, ou un classeur dont le tableau n’a pas de cellule fusionnée",
  },
  "import/dimension": {
    severity: "erreur",
    message: "« {value} » (colonne {column}) est une partie de la population, que {format} ne décrit pas",
    hint: "déclarer la colonne dans un format : sous « dimensions » pour ne lire que l’ensemble, ou sous « ecartees » si elle ne découpe pas la population",
  },
  "import/periode-contraire": {
    severity: "erreur",
    message: "« {column} » : --periode dit {given}, et la règle du format {found}",
    hint: "retirer --periode, ou vérifier dans la publication de quand datent ces valeurs",
  },
  "import/periode-sans-effet": {
    severity: "erreur",
    message: "--periode {given} serait sans effet : {clause}",
    hint: "retirer --periode, ou importer à part les fichiers qui en ont besoin",
  },
  "import/nom-different": {
    severity: "avertissement",
    message: "le nom du fichier dit {years}, son en-tête {found} : les valeurs sont datées par l’en-tête",
    hint: "vérifier sur la publication de quand datent ces valeurs ; ecarts retirer défait ce qui a été importé",
  },
  "import/edition-ambigue": {
    severity: "erreur",
    message:
      "« {column} » : le nom du fichier porte plusieurs années ({years}), et rien ne dit laquelle est celle de l’édition",
    hint: "importer ce fichier seul avec --edition AAAA ou, si la publication dit la période, --periode AAAA",
  },
  "import/edition-contraire": {
    severity: "erreur",
    message: "l’édition serait {edition}, mais la colonne « {column} » n’existe que {years}",
    hint: "vérifier sur la publication de quelle édition est ce fichier, puis l’importer seul avec --edition AAAA",
  },
  "import/annee-a-venir": {
    severity: "erreur",
    message: "la période {period} est à venir : aucune valeur ne peut la décrire",
    hint: "vérifier que les chiffres du nom de la colonne sont une année (TP60 est un taux à 60 %)",
  },
  "import/sans-colonne": {
    severity: "erreur",
    message: "aucune colonne de ce fichier n’est décrite par {format} : il n’y a rien à lire",
    hint: "décrire ses colonnes dans un format : ecarts importer --proposer",
  },
} as const satisfies Record<`import/${string}`, Entry>;
