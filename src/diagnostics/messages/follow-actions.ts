import type { Entry } from "../wording.ts";

/** Messages about the actions of a year. */
export const ACTION_MESSAGES = {
  "action/sans-noeud": {
    severity: "avertissement",
    message: "l’action « {id} » ne dit pas quelle orientation du contrat elle sert",
    hint: "remplir « noeud » : sans lui, elle ne compte dans aucune orientation",
  },
  "action/sans-qpv": {
    severity: "avertissement",
    message: "l’action « {id} » ne dit pas pour quels quartiers elle est",
    hint: "remplir « qpv », plusieurs codes séparés par des points-virgules : sans eux, elle ne compte pour aucun quartier",
  },
  "action/motif-absent": {
    severity: "avertissement",
    message: "l’action « {id} », {state}, n’a pas de motif ; le contrat demande : {clause}",
    hint: "remplir « motif », sans nommer personne",
  },
  "action/encore-programmee": {
    severity: "avertissement",
    message: "l’action « {id} » de {year} est encore « programmée » le {day}",
    hint: "corriger « statut » : réalisée, réalisée en partie, abandonnée, ou en cours si elle dure",
  },
  "action/reunion-absente": {
    severity: "avertissement",
    message:
      "aucune réunion de suivi n’est notée pour l’action « {id} », financée ; le contrat demande : {clause}",
    hint: "noter le jour dans « reunion_suivi_le » si elle s’est tenue",
  },
  "action/comite-absent": {
    severity: "avertissement",
    message:
      "aucun comité de pilotage n’est noté pour l’action « {id} », financée ; le contrat demande : {clause}",
    hint: "noter le jour dans « comite_le » s’il s’est tenu",
  },
  "action/financeurs-non-invites": {
    severity: "avertissement",
    message: "tous les financeurs de l’action « {id} » n’ont pas été invités ; le contrat demande : {clause}",
    hint: "corriger « financeurs_invites » s’ils l’ont été ; sinon, les inviter à la prochaine réunion",
  },
  "action/calendrier-absent": {
    severity: "avertissement",
    message:
      "l’action « {id} » a été retenue le {day}, et aucun envoi de son calendrier n’est noté ; le contrat demande : {clause}",
    hint: "noter le jour dans « calendrier_transmis_le » si le calendrier est parti",
  },
  "action/suivis-renforces": {
    severity: "avertissement",
    message: "{count} en suivi renforcé en {year}, {open} sans réponse ; le contrat demande : {clause}",
    hint: "remplir « suivi_renforce » : oui pour les actions que le comité suit de près, non pour les autres",
  },
  "action/chef-de-projet-absent": {
    severity: "avertissement",
    message:
      "l’action « {id} », en suivi renforcé, n’a pas de chef de projet ; le contrat demande : {clause}",
    hint: "remplir « chef_de_projet » par une fonction, jamais par un nom",
  },
  "action/non-presentee": {
    severity: "avertissement",
    message:
      "l’action « {id} », en suivi renforcé, n’est pas parmi celles que le comité de pilotage du {day} a examinées ; le contrat demande : {clause}",
    hint: "l’ajouter à « actions_examinees » de la feuille « instances » si elle y a été présentée",
  },
} as const satisfies Record<`action/${string}`, Entry>;

/** Messages about the fiches de suivi-bilan. */
export const SHEET_MESSAGES = {
  "sheet/action-inconnue": {
    severity: "erreur",
    message: "cette fiche est celle d’une action « {id} » de {year}, que la feuille « actions » n’a pas",
    hint: "{suggestion}",
  },
  "sheet/absente": {
    severity: "avertissement",
    message: "la fiche de l’action « {id} » n’est pas reçue le {day} ; le contrat demande : {clause}",
    hint: "la demander au porteur, ou noter le jour dans « recue_le » de la feuille « fiches »",
  },
  "sheet/en-retard": {
    severity: "avertissement",
    message:
      "la fiche de l’action « {id} » a été reçue le {received}, après le délai ; le contrat demande : {clause}",
    hint: "vérifier « recue_le » ; ce qui suit d’un retard se décide en comité, et rien n’en est déduit ici",
  },
  "sheet/jour-limite": {
    severity: "avertissement",
    message:
      "la fiche de l’action « {id} » a été reçue le {received}, le jour limite, et rien ne dit si ce jour compte ; le contrat demande : {clause}",
    hint: "ajouter à suivi.yaml l’exigence « fiche_jour_compris », oui ou non, une fois que le comité l’a tranché",
  },
  "sheet/rubriques-vides": {
    severity: "avertissement",
    message: "la fiche de l’action « {id} » ne remplit pas {items} ; le contrat demande : {clause}",
    hint: "demander au porteur ce qui manque, ou noter « rempli » ou « sans_objet » dans la colonne",
  },
} as const satisfies Record<`sheet/${string}`, Entry>;

/** Messages about the participants of actions. Numbers of persons below the threshold of the contract are in none of them. */
export const AUDIENCE_MESSAGES = {
  "audience/action-inconnue": {
    severity: "erreur",
    message: "ces participants sont ceux d’une action « {id} » de {year}, que la feuille « actions » n’a pas",
    hint: "{suggestion}",
  },
  "audience/seuil-absent": {
    severity: "avertissement",
    message: "aucun seuil de diffusion n’est déclaré : aucun nombre de participants n’est montré",
    hint: "déclarer seuil_de_diffusion dans suivi.yaml, avec qui l’a choisi",
  },
  "audience/qpv-inconnu": {
    severity: "erreur",
    message: "« {code} » n’est ni un quartier du contrat, ni « hors_qpv »",
    hint: "{suggestion}",
  },
  "audience/total-different": {
    severity: "erreur",
    message:
      "les participants de l’action « {id} » {breakdown} font {sum}, et le total de la fiche est {total}",
    hint: "corriger un effectif, ou « participants » de la fiche : chaque participant compte une fois",
  },
  "audience/ventilations-differentes": {
    severity: "erreur",
    message:
      "les participants de l’action « {id} » font {left} par âge et par sexe, et {right} par quartier avec hors QPV",
    hint: "corriger un effectif : les deux ventilations comptent les mêmes personnes",
  },
  "audience/depasse-le-total": {
    severity: "erreur",
    message: "l’effectif de « {modality} » ({count}) dépasse celui de l’action « {id} » entière ({total})",
    hint: "corriger cet effectif, ou le total de la fiche",
  },
} as const satisfies Record<`audience/${string}`, Entry>;
