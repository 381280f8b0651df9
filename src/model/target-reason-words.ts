import type { TargetReason } from "./target-finding.ts";

/** What users read for each reason of a target that has no plain verdict: the end of a sentence, without a capital. */
export const TARGET_REASON_WORDS: Readonly<Record<TargetReason, string>> = {
  remplacee: "remplacée",
  hors_validite: "elle ne vaut pas à la date de l’évaluation",
  texte_constat: "le document y dresse un bilan, il n’y fixe pas de cible",
  texte_exemple: "le document la cite en exemple, il ne s’y engage pas",
  autre_echelle: "elle engage à une échelle plus large que le contrat, et ne se juge pas à la sienne",
  cible_incomplete: "le document ne donne pas de valeur à atteindre",
  aucun_releve: "aucun relevé",
  releve_inconnu: "le dernier relevé dit « inconnu »",
  releve_illisible: "le relevé ne répond pas à cette forme de cible (un nombre, ou oui et non)",
  releve_avant_echeance: "l’échéance est passée, et le dernier relevé lui est antérieur",
  releve_avant_depart: "le dernier relevé n’est pas postérieur à la valeur de départ",
  precision: "la précision du relevé ne permet pas de trancher",
  cible_approchee: "le document écrit « environ » ou « près de » : l’écart tient dans un dixième",
  echeance_non_imprimee: "l’échéance n’est pas imprimée",
  depart_absent: "le document ne donne pas de valeur de départ",
  depart_non_date: "la valeur de départ n’est pas datée",
  depart_objectif: "la valeur de départ est un objectif antérieur, pas un constat",
  depart_annonce: "le document annonce une valeur de départ sans la donner",
  depart_nul: "la valeur de départ est nulle : rien ne peut lui être rapporté",
  depart_apres_echeance: "la valeur de départ n’est pas antérieure à l’échéance",
  avant_echeance: "l’échéance n’est pas passée",
  cible_depassee: "la valeur a dépassé la cible avant l’échéance",
  deux_releves: "il faut deux dates relevées pour chacun des deux groupes",
  lectures_divergentes: "la réponse n’est pas la même en différence et en rapport",
};
