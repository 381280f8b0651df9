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
  comparaison_interdite: "comparaison que le producteur exclut",
  nombre_invalide: "nombre invalide",
  effectif_negatif: "effectif négatif",
  numerateur_superieur: "numérateur supérieur au dénominateur",
  denominateur_nul: "dénominateur nul",
  effectif_nul: "aucun cas : pas de rapport calculable",
  partie_hors_du_tout: "le territoire dépasse sa référence",
  effectifs_absents: "effectifs non publiés : pas d’intervalle",
  intervalle_absent: "intervalle inconnu",
  points_insuffisants: "trop peu de périodes",
  valeurs_manquantes: "valeurs manquantes",
  periodes_en_double: "période en double",
  periodes_trop_proches: "millésimes qui se recouvrent",
  taux_extreme: "taux de 0 % ou de 100 %",
  evolution_non_etablie: "évolution que le test n’établit pas",
  territoires_insuffisants: "trop peu de territoires",
  ecart_initial_nul: "pas d’écart au départ",
  valeur_non_positive: "valeur nulle ou négative",
  rangs_tous_egaux: "valeurs toutes égales",
  tout_masque: "toutes les valeurs sont masquées",
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

const GEOGRAPHIES = new Map([
  ["qpv2015", "QPV 2015"],
  ["qpv2024", "QPV 2024"],
  ["ensemble", "ensembles de territoires"],
]);

/**
 * What users read for a zoning; one that is not known is written as it is in the data.
 *
 * @example
 * geographyWords("qpv2015")
 * // => "QPV 2015"
 */
export function geographyWords(geography: string): string {
  return GEOGRAPHIES.get(geography) ?? geography;
}

/** What users read for each reading that a rule counts. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  ecart_reduit: "écart absolu plus petit à la fin",
  ecart_reduit_en_rapport: "écart relatif plus petit à la fin",
  situation_amelioree: "valeur meilleure à la fin",
};
