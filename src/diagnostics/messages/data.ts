import type { Entry } from "../wording.ts";

/** Messages about the figures of a dataset. */
export const DATASET_MESSAGES = {
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
  "dataset/arrondi-sans-valeur": {
    severity: "erreur",
    message: "un arrondi est déclaré pour « {indicator} », dont ce fichier n’a aucune valeur",
    hint: "{suggestion}",
  },
  "dataset/empreinte": {
    severity: "erreur",
    message: "le contenu ne correspond plus à l’empreinte sha256 déclarée",
    hint: "remettre le fichier publié ; si une nouvelle version a été reçue, mettre à jour hash et bytes dans datapackage.json",
  },
  "dataset/cle-dupliquee": {
    severity: "erreur",
    message: "la valeur de « {indicator} » pour {territory} en {period} figure déjà en {first}",
    hint: "garder une seule des deux lignes ; d’un fichier de producteur, ne rien corriger : le télécharger de nouveau",
  },
  "dataset/cellule-double": {
    severity: "erreur",
    message: "le tableau « {table} » a déjà une cellule « {row} » × « {column} », ligne {firstLine}",
    hint: "garder une seule des deux lignes, ou distinguer les deux rangées comme le document les distingue",
  },
  "dataset/nombre-impossible": {
    severity: "erreur",
    message: "« {indicator} » : ce nombre dépasse tout ce qu’un territoire peut avoir",
    hint: "vérifier la cellule dans le fichier d’origine",
  },
  "dataset/periode-impossible": {
    severity: "erreur",
    message: "« {period} » n’est d’aucun calendrier",
    hint: "écrire une année de 1900 à 2100, et un mois et un jour qui existent",
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
  "dataset/serie-trouee": {
    severity: "avertissement",
    message: "« {indicator} » : {clause} {before} et {after}, mais pas {hole} (par exemple {example})",
    hint: "importer l’année qui manque, ou lire l’évolution en le sachant",
  },
  "dataset/changement-de-geographie": {
    severity: "avertissement",
    message: "« {indicator} » passe de {from} ({before}) à {to} ({after}) sans rupture déclarée",
    hint: "ajouter à l’indicateur une mise en garde de portée « evolution » avec « rupture », ou comparer sur une seule géographie",
  },
  "dataset/saut-de-secret": {
    severity: "avertissement",
    message: "« {indicator} » : la part des valeurs masquées passe de {before} % ({from}) à {after} % ({to})",
    hint: "ne pas comparer de moyennes à travers cette date : ce ne sont plus les mêmes territoires",
  },
  "dataset/valeur-extreme": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} : {before} en {from}, {after} en {to}, très loin des territoires de cette taille (écart {score}){clause}",
    hint: "vérifier la valeur à la source : erreur, changement de périmètre ou fait réel",
  },
  "dataset/chiffre-isole": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} en {period} : {value}, très loin de l’avant et de l’après ({beside}), qui se suivent{clause}",
    hint: "vérifier ce chiffre à la source : il est seul de son niveau",
  },
  "dataset/perimetre-change": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} : {before} en {from}, {after} en {to}, sur deux géographies ({geographies}){clause}",
    hint: "ne pas comparer ces deux années sans vérifier le périmètre : des communes ont sans doute fusionné, ou changé d’EPCI",
  },
  "dataset/facteur-dix": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} en {period} : {value}, soit {clause} ce que donnent les autres périodes ({beside})",
    hint: "rouvrir le fichier d’origine à cette ligne : une virgule ou un zéro y a sans doute été perdu ou ajouté",
  },
  "dataset/unite-changee": {
    severity: "avertissement",
    message:
      "« {indicator} » : de {from} à {to}, les chiffres de {count} territoires deviennent {clause} ce qu’ils étaient",
    hint: "vérifier l’unité de la colonne dans les deux fichiers d’origine : elle n’est sans doute pas la même",
  },
  "dataset/chiffres-echanges": {
    severity: "avertissement",
    message: "{first} et {second} : échangés, ces deux chiffres suivraient ceux des autres périodes",
    hint: "rouvrir le fichier d’origine : deux cellules y ont sans doute été échangées",
  },
  "dataset/zero-suspect": {
    severity: "avertissement",
    message: "« {indicator} » de {territory} en {period} : 0, quand les autres périodes donnent {beside}",
    hint: "vérifier à la source : un chiffre inconnu est une cellule vide, et n’est jamais 0",
  },
  "dataset/periode-repetee": {
    severity: "avertissement",
    message:
      "« {indicator} » : {same} territoires sur {count} ont exactement le même chiffre en {from} et en {to}",
    hint: "vérifier que le fichier de l’une des deux périodes n’est pas celui de l’autre, sous une autre année",
  },
  "dataset/evolutions-irregulieres": {
    severity: "avertissement",
    message:
      "« {indicator} » : {far} évolutions sur {count}, entre {from} et {to}, sont très loin des autres (par exemple {territory} : {before}, puis {after})",
    hint: "vérifier que les deux périodes mesurent la même chose : unité, champ, découpage",
  },
  "dataset/somme-des-parts": {
    severity: "avertissement",
    message: "« {whole} » de {territory} en {period} : les parties font {sum}, le tout {total}",
    hint: "vérifier la source ; une partie masquée compte pour inconnue et n’est pas vérifiée",
  },
  "dataset/partie-et-tout": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} en {period} : {value}, plus que « {whole} » ({total}), qui devrait l’atteindre au moins",
    hint: "vérifier les deux chiffres à la source : l’un est faux, ou ils ne portent pas sur le même champ",
  },
  "dataset/part-et-effectifs": {
    severity: "avertissement",
    message:
      "« {indicator} » de {territory} en {period} : {value}, quand {count} sur {total} font {quotient}",
    hint: "vérifier les trois chiffres à la source : ils ne portent pas sur le même champ, ou l’un est faux",
  },
  "dataset/minimum-maximum": {
    severity: "avertissement",
    message: "« {indicator} » de {territory} en {period} : le minimum ({least}) dépasse le maximum ({most})",
    hint: "relire le document : les deux bornes ont sans doute été échangées",
  },
  "dataset/agregat": {
    severity: "avertissement",
    message: "« {code} » ({label}) ressemble à un total parmi des territoires : {reason}",
    hint: "déclarer ce code sous « agregats » dans le format",
  },
  "dataset/valeurs-divergentes": {
    severity: "avertissement",
    message: "« {indicator} » de {territory} en {period} : {value} ici, {other} en {first}, qui est retenu",
    hint: "vérifier lequel fait foi (docs/guide/importer.md, « Deux fichiers, une valeur »), et retirer l’autre avec ecarts retirer",
  },
  "dataset/publie-hors-bornes": {
    severity: "avertissement",
    message: "{value} sort des bornes de « {indicator} » ({bounds}), mais le producteur l’a publié ainsi",
    hint: "ne pas citer cette valeur sans la vérifier à la source",
  },
} as const satisfies Record<`dataset/${string}`, Entry>;

/** Messages about territories and their lists. */
export const TERRITORY_MESSAGES = {
  "territory/rattachement-invalide": {
    severity: "erreur",
    message:
      "le territoire {code} est rattaché à « {text} », qui n’est pas le code d’un EPCI ou d’une commune",
    hint: "corriger la liste : un code par territoire, plusieurs séparés comme le format le dit",
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
  "territory/hors-liste": {
    severity: "avertissement",
    message: "le territoire {code} n’est dans aucune liste {kind} importée",
    hint: "importer la liste du bon millésime, ou vérifier le code",
  },
  "territory/autre-millesime": {
    severity: "avertissement",
    message:
      "territoires ({kind}) qui ne sont dans aucune liste importée, mais ont des valeurs d’une autre année ({periods}) : {count} (par exemple {example})",
    hint: "importer la liste du millésime de ces valeurs",
  },
  "territory/commune-introuvable": {
    severity: "avertissement",
    message: "la commune « {name} » de {code} n’a pas été retrouvée par son nom dans son département",
    hint: "importer la composition des EPCI de ce millésime",
  },
} as const satisfies Record<`territory/${string}`, Entry>;

/** Messages about the contours that maps are drawn from. */
export const CONTOUR_MESSAGES = {
  "contour/fichier": {
    severity: "avertissement",
    message: "les contours de ce fichier ne sont pas lus : {detail}",
    hint: "importer une version simplifiée de ce fichier ; sans contour, la carte est un schéma",
  },
  "contour/ecarte": {
    severity: "avertissement",
    message: "le contour de {code} n’est pas dessiné : {detail}",
    hint: "télécharger de nouveau le fichier, en longitude et latitude (WGS 84) ; sans contour, la carte est un schéma",
  },
} as const satisfies Record<`contour/${string}`, Entry>;

/** Messages about the description of a family of published files. */
export const FORMAT_MESSAGES = {
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
  "format/concept": {
    severity: "erreur",
    message: "« {indicator} » : le format lit « {concept} », l’indicateur mesure « {other} »",
    hint: "donner ces colonnes à un indicateur du même concept, ou corriger celui des deux qui se trompe",
  },
} as const satisfies Record<`format/${string}`, Entry>;
