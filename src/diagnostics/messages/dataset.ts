import type { Entry } from "../entry.ts";

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
  "dataset/serie-trouee": {
    severity: "avertissement",
    message:
      "« {indicator} » : {count} territoires ont {before} et {after}, mais pas {hole} (par exemple {example})",
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
      "« {indicator} » de {territory} : {change} entre {from} et {to}, très loin des autres territoires (z modifié {score})",
    hint: "vérifier la valeur à la source : erreur, changement de périmètre ou fait réel",
  },
  "dataset/evolutions-irregulieres": {
    severity: "avertissement",
    message:
      "« {indicator} » : {far} évolutions sur {count}, entre {from} et {to}, sont très loin des autres (z modifié au-delà de 6)",
    hint: "vérifier que les deux périodes mesurent la même chose : unité, champ, découpage",
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
} as const satisfies Record<`dataset/${string}`, Entry>;
