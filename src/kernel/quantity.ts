import type { StatisticReason } from "./reason.ts";

/** Why a file that was read holds no figure where one could stand: the producer's reasons. */
export const ABSENCES = ["secret", "non_significatif", "non_disponible", "sans_objet", "absent"] as const;

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
