import { ABSENCES, type Absence } from "./quantity.ts";

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
