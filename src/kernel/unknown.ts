import { codesOf, eachOf } from "./closed-list.ts";

/**
 * Every reason why there is no number: what users read, and of whom it is. Those of the producer stand in a file that was
 * read; those of a statistic come from its numbers; those of a comparison arise in comparing. What no file that was read
 * holds (`absent_des_donnees`, `reference_absente`) may well be published: nothing is said of its producer.
 */
export const REASONS = {
  secret: { of: "producteur", words: "secret statistique" },
  non_significatif: { of: "producteur", words: "non significatif" },
  non_disponible: { of: "producteur", words: "non disponible" },
  sans_objet: { of: "producteur", words: "sans objet" },
  absent: { of: "producteur", words: "valeur non publiée" },
  absent_des_donnees: { of: "comparaison", words: "valeur absente des données lues" },
  reference_absente: { of: "comparaison", words: "valeur de référence absente des données lues" },
  reference_non_publiee: { of: "comparaison", words: "valeur de référence non publiée" },
  periode_absente: { of: "comparaison", words: "période absente des données lues" },
  sur_un_axe: { of: "comparaison", words: "inchangé" },
  hors_des_quadrants: { of: "comparaison", words: "QPV mieux placé que sa référence à l’une des deux dates" },
  unite_sans_ecart_relatif: { of: "comparaison", words: "rapport sans objet pour cette unité" },
  effectif_sans_ecart: {
    of: "comparaison",
    words: "un effectif ne se compare pas à celui d’un territoire d’une autre taille",
  },
  inclusion_inconnue: {
    of: "comparaison",
    words: "part du territoire dans sa référence inconnue : pas d’intervalle",
  },
  secret_a_proteger: { of: "comparaison", words: "soustraction qui révélerait un petit effectif" },
  seuil_de_secret_inconnu: { of: "comparaison", words: "seuil de secret du producteur non déclaré" },
  comparaison_interdite: { of: "comparaison", words: "comparaison que le producteur exclut" },
  effectifs_du_reste_absents: {
    of: "comparaison",
    words: "effectifs de l’EPCI ou de ses QPV absents des données lues",
  },
  nombre_invalide: { of: "statistique", words: "nombre invalide" },
  effectif_negatif: { of: "statistique", words: "effectif négatif" },
  numerateur_superieur: { of: "statistique", words: "numérateur supérieur au dénominateur" },
  denominateur_nul: { of: "statistique", words: "dénominateur nul" },
  effectif_nul: { of: "statistique", words: "aucun cas : pas de rapport calculable" },
  partie_hors_du_tout: { of: "statistique", words: "le territoire dépasse sa référence" },
  effectifs_absents: {
    of: "statistique",
    words: "pas d’effectifs dans les données lues, donc pas d’intervalle",
  },
  intervalle_absent: { of: "statistique", words: "intervalle inconnu" },
  points_insuffisants: { of: "statistique", words: "trop peu de périodes" },
  valeurs_manquantes: { of: "statistique", words: "valeurs manquantes" },
  periodes_en_double: { of: "statistique", words: "période en double" },
  periodes_trop_proches: { of: "statistique", words: "millésimes qui se recouvrent" },
  taux_extreme: { of: "statistique", words: "taux de 0 % ou de 100 %" },
  evolution_non_etablie: { of: "statistique", words: "évolution que le test n’établit pas" },
  territoires_insuffisants: { of: "statistique", words: "trop peu de territoires" },
  ecart_initial_nul: { of: "statistique", words: "pas d’écart au départ" },
  valeur_non_positive: { of: "statistique", words: "valeur nulle ou négative" },
  rangs_tous_egaux: { of: "statistique", words: "valeurs toutes égales" },
  tout_masque: { of: "statistique", words: "toutes les valeurs sont masquées" },
  quantiles_absents: { of: "comparaison", words: "quantiles du quartier absents des données lues" },
  population_absente: { of: "comparaison", words: "population du quartier absente des données lues" },
  non_diffuse: {
    of: "comparaison",
    words: "effectif non diffusé : trop petit, ou à retrouver par soustraction",
  },
  seuil_de_diffusion_absent: {
    of: "comparaison",
    words: "aucun seuil de diffusion n’est déclaré : rien n’est diffusé",
  },
  extremes_seulement: {
    of: "statistique",
    words: "seuls un minimum et un maximum sont imprimés : une moyenne n’aurait pas de sens",
  },
  hors_des_bornes: { of: "statistique", words: "valeur au-delà des bornes figées" },
  bornes_absentes: { of: "statistique", words: "aucun indicateur avec des bornes figées" },
  reference_nulle: { of: "statistique", words: "valeur de référence nulle" },
} as const;

export type UnknownReason = keyof typeof REASONS;

/** The reasons of one kind. */
type ReasonOf<Kind> = {
  [Reason in UnknownReason]: (typeof REASONS)[Reason]["of"] extends Kind ? Reason : never;
}[UnknownReason];

const reasonsOf = <Kind extends string>(kind: Kind): readonly ReasonOf<Kind>[] =>
  codesOf(REASONS).filter((reason) => REASONS[reason].of === kind) as ReasonOf<Kind>[];

/** Why a file that was read holds no figure where one could stand: the producer's reasons. */
export type Absence = ReasonOf<"producteur">;

export const ABSENCES = reasonsOf("producteur");

/** Why a statistic cannot be computed. */
export type StatisticReason = ReasonOf<"statistique">;

/** What users read for each reason of an unknown. */
export const REASON_WORDS = eachOf(REASONS, "words");

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
