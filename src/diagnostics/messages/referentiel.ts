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
    hint: "écrire deux dates publiées sous « periode » (2014..2019, ou 2021..2021 pour une seule), ou sous « periodes » pour ces indicateurs seuls (une ligne « identifiant: 2014..2019 ») ; si elles sont sur l’autre zonage, changer aussi « geographie » ; sinon, importer celles qui manquent",
  },
  "referentiel/ordre-sans-tableau": {
    severity: "avertissement",
    message: "« indicateurs » place {list}, dont aucun tableau n’existe pour ce contrat",
    hint: "l’ordre servira quand des chiffres seront importés ; sinon, retirer ces identifiants de la liste",
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
  "referentiel/qpv-inconnu": {
    severity: "erreur",
    message: "« {code} » n’est le code d’aucun QPV",
    hint: "{suggestion}",
  },
  "referentiel/qpv-autre-zonage": {
    severity: "erreur",
    message: "{code} ({label}) est un QPV du zonage {its}, et le contrat lit {geography}",
    hint: "{suggestion} ; « ecarts expliquer {code} » dit ce qu’il est dans l’autre zonage ; pour un contrat qui lit {its}, changer « geographie », puis « periode » et « periodes » pour des dates publiées sur ce zonage (« ecarts inventaire --epci {epci} » les donne), et les autres codes de « qpv »",
  },
  "referentiel/qpv-autre-epci": {
    severity: "erreur",
    message: "{code} ({label}) n’est pas dans l’EPCI du contrat, {epci}",
    hint: "{suggestion}",
  },
  "referentiel/qpv-sans-effet": {
    severity: "erreur",
    message: "la question « {id} » nomme des QPV, et rien de ce qui lui répond ne compte des QPV",
    hint: "lui donner une règle qui en compte (part_des_qpv), ou retirer « qpv »",
  },
  "referentiel/remplace-boucle": {
    severity: "erreur",
    message: "ces éléments se remplacent en boucle : {loop}",
    hint: "retirer l’un de ces « remplace » : le plus récent remplace le plus ancien",
  },
} as const satisfies Record<`referentiel/${string}`, Entry>;
