/** Why a statistic cannot be computed. */
export const STATISTIC_REASONS = [
  "nombre_invalide",
  "effectif_negatif",
  "numerateur_superieur",
  "denominateur_nul",
  "effectif_nul",
  "partie_hors_du_tout",
  "effectifs_absents",
  "intervalle_absent",
  "points_insuffisants",
  "valeurs_manquantes",
  "periodes_en_double",
  "periodes_trop_proches",
  "taux_extreme",
  "evolution_non_etablie",
  "territoires_insuffisants",
  "ecart_initial_nul",
  "valeur_non_positive",
  "rangs_tous_egaux",
  "tout_masque",
  "reference_nulle",
] as const;

export type StatisticReason = (typeof STATISTIC_REASONS)[number];

/** A statistic that cannot be computed, with its reason. Same shape as `Unknown` of the model. */
export interface Impossible {
  readonly unknown: StatisticReason;
}

/**
 * The impossible statistic of a given reason.
 *
 * @example
 * impossible("denominateur_nul")
 * // => { unknown: "denominateur_nul" }
 */
export function impossible(reason: StatisticReason): Impossible {
  return { unknown: reason };
}
