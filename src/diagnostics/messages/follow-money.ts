import type { Entry } from "../wording.ts";

/** Messages about the money of actions. */
export const FUNDING_MESSAGES = {
  "funding/action-inconnue": {
    severity: "erreur",
    message: "cet argent est celui d’une action « {id} » de {year}, que la feuille « actions » n’a pas",
    hint: "{suggestion}",
  },
  "funding/accorde-depasse-demande": {
    severity: "avertissement",
    message: "{funder} accorde {granted} à l’action « {id} », plus que les {asked} demandés",
    hint: "corriger « demande » ou « accorde », si ce n’est pas voulu",
  },
  "funding/verse-depasse-accorde": {
    severity: "erreur",
    message:
      "{funder} : acompte et solde pour l’action « {id} » font {paid}, plus que les {granted} accordés",
    hint: "corriger l’un des trois montants ; « solde » est ce qui reste à verser, et non le total",
  },
  "funding/verse-avant-validation": {
    severity: "erreur",
    message: "le solde de l’action « {id} » est versé le {paid}, avant qu’elle soit retenue ({validated})",
    hint: "corriger « verse_le », ou « valide_le » de l’action",
  },
  "funding/solde-sans-fiche": {
    severity: "erreur",
    message:
      "{funder} : le solde pour l’action « {id} » est versé, et sa fiche n’est pas reçue ; le contrat demande : {clause}",
    hint: "corriger « statut_solde », ou noter le jour de la fiche ; si le solde est bien parti, le dire au comité",
  },
  "funding/solde-avant-fiche": {
    severity: "erreur",
    message:
      "{funder} : le solde pour l’action « {id} » est versé le {paid}, avant la fiche ({received}) ; le contrat demande : {clause}",
    hint: "corriger « verse_le » ou « recue_le » ; si le solde est bien parti avant, le dire au comité",
  },
  "funding/double": {
    severity: "erreur",
    message:
      "{funder} accorde deux fois {granted} à l’action « {id} » sur les mêmes crédits, en fonctionnement et en investissement",
    hint: "retirer l’une des deux lignes, ou corriger un montant, si c’est le même argent",
  },
  "funding/part-cpo": {
    severity: "avertissement",
    message: "{share} en {year} ; le contrat demande : {clause}",
    hint: "vérifier « cadre » de chaque action ; sinon, le dire au comité",
  },
  "funding/plafond-sip": {
    severity: "avertissement",
    message:
      "l’action « {id} », en SIP, reçoit {granted} de crédits spécifiques ; le contrat demande : {clause}",
    hint: "corriger « accorde », ou « cadre » de l’action",
  },
  "funding/moyens-inconnus": {
    severity: "avertissement",
    message:
      "des crédits de la Région sont accordés en {year}, et {missing} sans montant accordé ; le contrat demande : {clause}",
    hint: "remplir « accorde » des lignes qui ne l’ont pas, en fonctionnement comme en investissement",
  },
  "funding/droit-commun-absent": {
    severity: "avertissement",
    message:
      "« {node} » reçoit {granted} de crédits spécifiques en {year}, et aucune ligne de droit commun ; le contrat demande : {clause}",
    hint: "ajouter les lignes de droit commun, ou le signaler au groupe thématique",
  },
  "funding/specifique-seul": {
    severity: "avertissement",
    message:
      "l’action « {id} » reçoit {granted} de crédits spécifiques, sans ligne de droit commun ; le contrat demande : {clause}",
    hint: "ajouter la ligne de droit commun, à 0 si la recherche n’a rien donné",
  },
  "funding/drac": {
    severity: "avertissement",
    message: "{granted} de la DRAC sont notés accordés à l’action « {id} » ; le contrat demande : {clause}",
    hint: "vérifier que c’est une part d’une subvention de fonctionnement, ou un cofinancement encore provisoire",
  },
} as const satisfies Record<`funding/${string}`, Entry>;
