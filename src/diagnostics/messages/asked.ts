import type { Entry } from "../wording.ts";

/** Messages about the description of an indicator. */
export const INDICATOR_MESSAGES = {
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
  "indicator/somme": {
    severity: "erreur",
    message: "« {id} » serait sommé sur les communes, et son unité ({unit}) n’est pas celle d’un effectif",
    hint: "retirer « somme_des_communes », et décrire les deux effectifs dont c’est le rapport",
  },
  "indicator/compris": {
    severity: "avertissement",
    message: "« {asked} » est lu comme {id} ({label})",
    hint: "écrire {id} pour ne plus voir ce message",
  },
  "indicator/sans-donnees": {
    severity: "erreur",
    message: "l’indicateur « {id} » ({label}) existe, mais {clause}",
    hint: "{suggestion}",
  },
} as const satisfies Record<`indicator/${string}`, Entry>;

/** Messages about the period that a command names. */
export const PERIOD_MESSAGES = {
  "period/invalide": {
    severity: "erreur",
    message: "« {value} » n’est pas une période",
    hint: "écrire deux périodes semblables dans l’ordre, par exemple 2014..2019, 2018-T4..2019-T4 (trimestres), 2018-12..2019-12 (mois) ou 2018-12-31..2019-12-31 (jours)",
  },
} as const satisfies Record<`period/${string}`, Entry>;

/** Messages about the EPCI that a command names. */
export const EPCI_MESSAGES = {
  "epci/inconnu": {
    severity: "erreur",
    message: "« {code} » n’est pas un EPCI connu de l’espace de travail",
    hint: "{suggestion}",
  },
  "epci/sans-qpv": {
    severity: "erreur",
    message: "aucun QPV connu n’appartient à l’EPCI {code} ({label})",
    hint: "{suggestion}",
  },
  "epci/compris": {
    severity: "avertissement",
    message: "« {asked} » est lu comme {code} ({label}) : {clause}",
    hint: "écrire {code} pour ne plus voir ce message",
  },
  "epci/ancien-code": {
    severity: "erreur",
    message: "« {code} » ({label}) est un ancien code : cet EPCI n’est plus dans la composition au {day}",
    hint: "{suggestion}",
  },
  "epci/sans-donnees": {
    severity: "erreur",
    message: "aucune valeur de l’EPCI {code} ({label}) dans les données lues : rien à quoi comparer ses QPV",
    hint: "comparer ses QPV entre eux (« --reference qpv-epci ») ou au pays (« --reference france »), ou ajouter un jeu de données qui décrit cet EPCI ; si --indicateur est donné, essayer sans",
  },
} as const satisfies Record<`epci/${string}`, Entry>;

/** Messages about the reference that QPV are compared with. */
export const REFERENCE_MESSAGES = {
  "reference/inconnue": {
    severity: "erreur",
    message: "« {reference} » n’est ni un genre de référence, ni le code d’un territoire connu",
    hint: "{suggestion}",
  },
  "reference/effectif": {
    severity: "erreur",
    message: "un effectif ne se compare pas à celui d’un territoire d’une autre taille : {list}",
    hint: "comparer {shares}",
  },
  "reference/impossible": {
    severity: "erreur",
    message: "aucun écart à la référence « {reference} » n’est calculable : {detail}",
    hint: "choisir parmi celles qui donnent des écarts ici : {available}",
  },
} as const satisfies Record<`reference/${string}`, Entry>;

/** Messages about a perimeter wider than an EPCI that a command names, and about how its rows are chosen. */
export const PERIMETER_MESSAGES = {
  "perimeter/rien-imprime": {
    severity: "avertissement",
    message: "aucun document de l’espace de travail n’imprime de valeur de {name}, ou pas de cet indicateur",
    hint: "verser les valeurs d’un document dans un jeu (docs/guide/ajouter-des-donnees.md)",
  },
  "perimeter/inconnu": {
    severity: "erreur",
    message: "« {asked} » n’est {clause}",
    hint: "{suggestion}",
  },
  "perimeter/sans-qpv": {
    severity: "erreur",
    message: "aucun QPV connu de l’espace de travail n’est dans le périmètre « {label} »",
    hint: "importer les listes de quartiers de l’ANCT (docs/guide/importer.md), ou donner un autre périmètre",
  },
  "perimeter/filtre": {
    severity: "erreur",
    message: "« {text} » n’est pas une condition",
    hint: "écrire un champ, un signe et une valeur : valeur, ecart, rapport ou evolution avec <, <=, > ou >= (ecart<-2000), nom, epci, commune ou departement avec = (commune=Lens)",
  },
  "perimeter/filtre-vide": {
    severity: "avertissement",
    message: "aucune ligne de « {id} » ne remplit {text}",
    hint: "élargir la condition ; les valeurs comparées sont celles de la dernière date montrée",
  },
} as const satisfies Record<`perimeter/${string}`, Entry>;

/** Messages about a territory that is to be placed among its peers. */
export const PLACE_MESSAGES = {
  "place/compris": {
    severity: "avertissement",
    message: "« {asked} » est lu comme {code} ({label}, {place}, {geography})",
    hint: "écrire {code} pour ne plus voir ce message",
  },
  "place/plusieurs": {
    severity: "erreur",
    message: "« {asked} » est le nom de {count} QPV",
    hint: "ajouter la commune (« {asked}, COMMUNE ») ou écrire un code ; {suggestion}",
  },
  "place/qpv-inconnu": {
    severity: "erreur",
    message: "« {asked} » n’est le nom entier d’aucun QPV",
    hint: "écrire le code ou le nom entier ; {suggestion}",
  },
  "place/effectif": {
    severity: "erreur",
    message:
      "« {id} » est un effectif : parmi des territoires de tailles différentes, sa place n’est que celle de leur taille",
    hint: "demander un taux, une part, une médiane ou un indice",
  },
  "place/periode": {
    severity: "erreur",
    message: "aucune valeur de « {id} » n’est lue pour {label}{when}",
    hint: "choisir une période qui en a : {periods}",
  },
  "place/impossible": {
    severity: "erreur",
    message: "{label} ne peut pas être situé parmi ses pairs ({group}) : {reason}",
    hint: "choisir un autre groupe (--pairs taille, precarite ou tous), ou importer les chiffres qui manquent",
  },
} as const satisfies Record<`place/${string}`, Entry>;
