import type { Entry } from "../wording.ts";

/** Messages about a référentiel and its references. */
export const REFERENTIEL_MESSAGES = {
  "referentiel/inconnu": {
    severity: "erreur",
    message: "le référentiel « {id} » n’existe pas dans referentiels/",
    hint: "{suggestion}",
  },
  "referentiel/compris": {
    severity: "avertissement",
    message: "« {asked} » est lu comme le référentiel {id} ({title})",
    hint: "écrire {id} pour ne plus voir ce message",
  },
  "referentiel/nom-de-dossier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du nom du dossier, « {folder} »",
    hint: "nommer le dossier {id}, ou corriger l’identifiant",
  },
  "referentiel/periode-sans-donnees": {
    severity: "avertissement",
    message: "aucune valeur de QPV {ends} pour {list} : ce qui en dépend est non évaluable",
    hint: "écrire sous « periode » deux dates publiées, ou importer celles qui manquent",
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
  "referentiel/fichier-inconnu": {
    severity: "avertissement",
    message: "le fichier « {file} » n’est lu par rien : son nom n’est pas l’un de ceux d’un référentiel",
    hint: "{suggestion}",
  },
  "referentiel/sans-arbre": {
    severity: "erreur",
    message: "le dossier « {folder} » n’a pas de referentiel.yaml",
    hint: "ajouter {path}, ou retirer le dossier de referentiels/",
  },
  "referentiel/identifiant-ailleurs": {
    severity: "erreur",
    message: "l’identifiant « {id} » est déjà pris dans {file}, ligne {line}",
    hint: "donner à chaque élément du dossier un identifiant à lui",
  },
  "referentiel/identifiant-pris": {
    severity: "erreur",
    message: "l’identifiant « {id} » est celui d’un autre référentiel, referentiels/{id}/",
    hint: "écrire ici le nom du dossier, « {folder} »",
  },
  "referentiel/noeud-inconnu": {
    severity: "erreur",
    message: "le nœud « {id} » n’existe pas dans referentiel.yaml",
    hint: "{suggestion}",
  },
  "referentiel/cible-inconnue": {
    severity: "erreur",
    message: "la cible « {id} » n’existe pas dans cibles.yaml",
    hint: "{suggestion}",
  },
  "referentiel/niveau-inconnu": {
    severity: "erreur",
    message: "le niveau « {id} » n’est pas dans « niveaux »",
    hint: "{suggestion}",
  },
  "referentiel/reprise-inconnue": {
    severity: "erreur",
    message: "le référentiel repris « {id} » n’existe pas dans referentiels/",
    hint: "{suggestion}",
  },
  "referentiel/partie-inconnue": {
    severity: "erreur",
    message: "« {id} » n’est pas un groupe de « parties » de referentiel.yaml",
    hint: "{suggestion}",
  },
  "referentiel/partie-inutile": {
    severity: "erreur",
    message: "aucune cible ne demande de réponse à chacune des parties « {id} »",
    hint: "ajouter « chaque: {id} » à la cible qui les engage, ou retirer le groupe",
  },
  "referentiel/partie-double": {
    severity: "erreur",
    message: "« {name} » est deux fois dans ce groupe de parties",
    hint: "n’en garder qu’une : chacune compte pour une",
  },
  "referentiel/reprise-contractuelle": {
    severity: "erreur",
    message: "« {id} » est le référentiel d’un contrat : un contrat ne reprend que des référentiels partagés",
    hint: "retirer « {id} » de « reprend », ou lui donner une portée départementale, régionale ou nationale",
  },
  "referentiel/portee-demande": {
    severity: "erreur",
    message: "un référentiel de portée « {scope} » demande la clé « {key} »",
    hint: "ajouter « {key} », ou corriger « portee »",
  },
  "referentiel/portee-exclut": {
    severity: "erreur",
    message: "un référentiel de portée « {scope} » n’a pas de clé « {key} »",
    hint: "retirer « {key} », ou corriger « portee »",
  },
  "referentiel/territoire-de-portee": {
    severity: "erreur",
    message: "« {code} » n’est pas un territoire de portée « {scope} »",
    hint: "écrire par exemple {example}",
  },
  "referentiel/date-inexistante": {
    severity: "erreur",
    message: "« {value} » n’est pas une date qui existe",
    hint: "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, une date du calendrier",
  },
  "referentiel/validite-inversee": {
    severity: "erreur",
    message: "« valable_au » ({to}) précède « valable_du » ({from})",
    hint: "corriger l’une des deux dates",
  },
  "referentiel/validite-chevauchante": {
    severity: "avertissement",
    message: "« {old} » vaut jusqu’au {to}, et « {id} » le remplace dès le {from}",
    hint: "terminer « {old} » la veille du {from}, ou corriger « valable_du »",
  },
  "referentiel/remplace-inconnu": {
    severity: "erreur",
    message: "« {id} », dit remplacé, ne désigne rien de connu",
    hint: "{suggestion}",
  },
  "referentiel/remplace-boucle": {
    severity: "erreur",
    message: "ces éléments se remplacent en boucle : {loop}",
    hint: "retirer l’un de ces « remplace » : le plus récent remplace le plus ancien",
  },
} as const satisfies Record<`referentiel/${string}`, Entry>;

/** Messages about appreciations. */
export const APPRECIATION_MESSAGES = {
  "appreciation/question-inconnue": {
    severity: "erreur",
    message:
      "l’appréciation porte sur « {id} », qui n’est ni une question, ni une cible, ni un engagement du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/double": {
    severity: "erreur",
    message: "« {id} » a déjà une appréciation à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une",
  },
  "appreciation/constat-inconnu": {
    severity: "erreur",
    message: "la correction porte sur « {id} », qui n’est pas un constat du référentiel",
    hint: "{suggestion}",
  },
  "appreciation/correction-double": {
    severity: "erreur",
    message: "le constat « {id} » est déjà corrigé à la ligne {firstLine}",
    hint: "n’en garder qu’une : le rapport n’en imprime qu’une",
  },
} as const satisfies Record<`appreciation/${string}`, Entry>;

/** Messages about commitments. */
export const COMMITMENT_MESSAGES = {
  "commitment/commune-absente": {
    severity: "erreur",
    message: "l’engagement communal « {id} » ne dit pas de quelle commune",
    hint: "ajouter « commune », ou corriger « genre »",
  },
} as const satisfies Record<`commitment/${string}`, Entry>;

/** Messages about the lines of a follow-up file. */
export const RECORD_MESSAGES = {
  "record/en-tete": {
    severity: "erreur",
    message: "l’en-tête est « {found} »",
    hint: "écrire exactement cette première ligne : {header}",
  },
  "record/date": {
    severity: "erreur",
    message: "« {value} » n’est pas une date",
    hint: "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, une date du calendrier",
  },
  "record/objet-inconnu": {
    severity: "erreur",
    message: "« {id} » ne désigne rien de connu du référentiel",
    hint: "{suggestion}",
  },
  "record/double": {
    severity: "erreur",
    message: "la même chose est déjà dite à la ligne {firstLine}",
    hint: "retirer l’une des deux lignes",
  },
} as const satisfies Record<`record/${string}`, Entry>;

/** Messages about what the follow-up records. */
export const MEASUREMENT_MESSAGES = {
  "measurement/valeur": {
    severity: "erreur",
    message: "« {value} » n’est ni un nombre, ni oui, non ou inconnu",
    hint: "écrire le nombre sans unité (12,5 ou 12.5), oui, non ou inconnu",
  },
  "measurement/precision": {
    severity: "erreur",
    message: "« {value} » n’est pas une précision",
    hint: "écrire la demi-largeur en nombre positif, ou laisser la cellule vide",
  },
  "measurement/genre": {
    severity: "erreur",
    message: "la cible « {id} », de forme « {shape} », se relève par {expected}",
    hint: "corriger la valeur, ou la forme de la cible",
  },
} as const satisfies Record<`measurement/${string}`, Entry>;

/** Messages about what residents answered. */
export const OPINION_MESSAGES = {
  "opinion/effectif": {
    severity: "erreur",
    message: "« {value} » n’est pas un nombre de personnes",
    hint: "écrire un nombre entier, 0 compris",
  },
  "opinion/trop-de-favorables": {
    severity: "erreur",
    message: "{favourable} réponses favorables pour {answers} réponses",
    hint: "corriger l’un des deux nombres",
  },
} as const satisfies Record<`opinion/${string}`, Entry>;
