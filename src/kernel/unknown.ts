/** Why a file that was read holds no figure where one could stand: the producer's reasons. */
export const ABSENCES = ["secret", "non_significatif", "non_disponible", "sans_objet", "absent"] as const;

/** A producer's reason for a figure that is not there. */
export type Absence = (typeof ABSENCES)[number];

/**
 * Why a result cannot be known: a producer's reason, or one that arises in comparing. What no file that was read holds
 * (`absent_des_donnees`, `reference_absente`) may well be published: nothing is said of its producer.
 */
export type UnknownReason =
  | Absence
  | StatisticReason
  | "comparaison_interdite"
  | "absent_des_donnees"
  | "reference_absente"
  | "reference_non_publiee"
  | "effectifs_du_reste_absents"
  | "periode_absente"
  | "sur_un_axe"
  | "hors_des_quadrants"
  | "unite_sans_ecart_relatif"
  | "effectif_sans_ecart"
  | "inclusion_inconnue"
  | "secret_a_proteger"
  | "seuil_de_secret_inconnu";

/** A result that does not exist, with its reason. */
export interface Unknown {
  readonly unknown: UnknownReason;
}

/** A number, or the reason why there is none. Never NaN, never infinite, never a default zero. */
export type Quantity = number | Unknown;

/**
 * The unknown quantity of a given reason.
 *
 * @example
 * unknown("secret")
 * // => { unknown: "secret" }
 */
export function unknown(reason: UnknownReason): Unknown {
  return { unknown: reason };
}

/**
 * Applies a function to two quantities when both are known; else the reason of the first unknown one.
 *
 * @example
 * bothKnown(3, 2, (a, b) => a - b)
 * // => 1
 * @example
 * bothKnown({ unknown: "secret" }, 2, (a, b) => a - b)
 * // => { unknown: "secret" }
 */
export function bothKnown<T>(
  left: Quantity,
  right: Quantity,
  compute: (left: number, right: number) => T,
): T | Unknown {
  if (typeof left !== "number") return left;
  return typeof right === "number" ? compute(left, right) : right;
}

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

/** A reason why a statistic cannot be computed. */
export type StatisticReason = (typeof STATISTIC_REASONS)[number];

/** A statistic that cannot be computed, with its reason: an `Unknown` whose reason is one of statistics. */
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

/**
 * Whether a word is a producer's reason for a figure that is not there.
 *
 * @example
 * isAbsence("secret")
 * // => true
 * @example
 * isAbsence("absent_des_donnees")
 * // => false
 */
export function isAbsence(word: string): word is Absence {
  return ABSENCES.some((one) => one === word);
}

/**
 * Why there is no gap to a reference that has no figure: no file that was read holds it (`reference_absente`), its
 * producer leaves it blank or keeps it secret (`reference_non_publiee`), or why it cannot be computed.
 *
 * @example
 * referenceReason("absent_des_donnees")
 * // => "reference_absente"
 * @example
 * referenceReason("secret")
 * // => "reference_non_publiee"
 */
export function referenceReason(reason: UnknownReason): UnknownReason {
  if (reason === "absent_des_donnees") return "reference_absente";
  return isAbsence(reason) ? "reference_non_publiee" : reason;
}

/** What users read for each reason of an unknown. */
export const REASON_WORDS: Readonly<Record<UnknownReason, string>> = {
  secret: "secret statistique",
  non_significatif: "non significatif",
  non_disponible: "non disponible",
  sans_objet: "sans objet",
  absent: "valeur non publiée",
  absent_des_donnees: "valeur absente des données lues",
  reference_absente: "valeur de référence absente des données lues",
  reference_non_publiee: "valeur de référence non publiée",
  reference_nulle: "valeur de référence nulle",
  periode_absente: "période absente des données lues",
  sur_un_axe: "inchangé",
  hors_des_quadrants: "QPV mieux placé que sa référence à l’une des deux dates",
  unite_sans_ecart_relatif: "rapport sans objet pour cette unité",
  effectif_sans_ecart: "un effectif ne se compare pas à celui d’un territoire d’une autre taille",
  inclusion_inconnue: "part du territoire dans sa référence inconnue : pas d’intervalle",
  secret_a_proteger: "soustraction qui révélerait un petit effectif",
  seuil_de_secret_inconnu: "seuil de secret du producteur non déclaré",
  comparaison_interdite: "comparaison que le producteur exclut",
  nombre_invalide: "nombre invalide",
  effectif_negatif: "effectif négatif",
  numerateur_superieur: "numérateur supérieur au dénominateur",
  denominateur_nul: "dénominateur nul",
  effectif_nul: "aucun cas : pas de rapport calculable",
  partie_hors_du_tout: "le territoire dépasse sa référence",
  effectifs_absents: "pas d’effectifs dans les données lues, donc pas d’intervalle",
  effectifs_du_reste_absents: "effectifs de l’EPCI ou de ses QPV absents des données lues",
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
