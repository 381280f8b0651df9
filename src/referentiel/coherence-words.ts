import type { CoherenceCheck } from "./coherence.ts";

/** What users read for each check: after a count and « sur N ». */
export const COHERENCE_WORDS: Readonly<Record<CoherenceCheck, string>> = {
  objectif_vide: "objectifs sans indicateur, ni cible, ni engagement",
  engagement_sans_pilote: "engagements sans pilote désigné",
  phare_sans_pilote: "projets phares sans pilote désigné",
  cible_sans_depart: "cibles qui demandent une valeur de départ, sans valeur observée et datée",
  cible_sans_echeance: "cibles sans échéance imprimée",
  cible_sans_grandeur: "cibles sans valeur visée",
  cible_sans_releve: "cibles sans aucun relevé",
  cible_echue: "cibles dont l’échéance est passée",
  question_sans_critere: "questions sans critère d’évaluation",
};
