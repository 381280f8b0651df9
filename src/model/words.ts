import type { Quadrant } from "./comparison.ts";
import type { UnknownReason } from "./quantity.ts";
import type { Reading, Status } from "./rule.ts";

/** What users read for each reason of an unknown. */
export const REASON_WORDS: Readonly<Record<UnknownReason, string>> = {
  secret: "secret statistique",
  non_significatif: "non significatif",
  non_disponible: "non disponible",
  sans_objet: "sans objet",
  absent: "valeur non publiée",
  reference_absente: "valeur de référence non publiée",
  reference_nulle: "valeur de référence nulle",
  periode_absente: "période non publiée",
  sur_un_axe: "inchangé",
  unite_sans_ecart_relatif: "rapport sans objet pour cette unité",
};

/** What users read for each status of a finding. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  atteint: "Atteint",
  non_atteint: "Non atteint",
  en_bonne_voie: "En bonne voie",
  en_retard: "En retard",
  non_evaluable: "Non évaluable",
  sans_objet: "Sans objet",
};

/** What users read for each quadrant, in the contracts' own terms. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  rattrapage: "Rattrapage",
  amelioration_insuffisante: "Amélioration insuffisante",
  resistance: "Résistance",
  decrochage: "Décrochage",
  specialisation_accentuee: "Spécialisation accentuée",
  specialisation_attenuee: "Spécialisation atténuée",
};

/** What users read for the zonings of QPV. */
export const GEOGRAPHY_WORDS: Readonly<Record<string, string>> = {
  qpv2015: "QPV 2015",
  qpv2024: "QPV 2024",
  ensemble: "ensembles de territoires",
};

/** What users read for each reading that a rule counts. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  ecart_reduit: "écart absolu plus petit à la fin",
  ecart_reduit_en_rapport: "écart relatif plus petit à la fin",
  situation_amelioree: "valeur meilleure à la fin",
};
