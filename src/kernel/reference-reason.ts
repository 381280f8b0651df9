import { isAbsence } from "./is-absence.ts";
import type { UnknownReason } from "./quantity.ts";

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
