import { reasonCode } from "./gap-columns.ts";

const INVALID = reasonCode("nombre_invalide");

const NEGATIVE = reasonCode("effectif_negatif");

const EMPTY = reasonCode("denominateur_nul");

const ABOVE = reasonCode("numerateur_superieur");

const OUTSIDE = reasonCode("partie_hors_du_tout");

/**
 * The number of what is wrong with counts, 0 when nothing is: `countsProblem` without an object to make.
 *
 * @example
 * countsCode(3, 10)
 * // => 0
 */
export function countsCode(count: number, total: number): number {
  if (count >= 0 && count <= total && total > 0 && total < Number.POSITIVE_INFINITY) return 0;
  if (!Number.isFinite(count) || !Number.isFinite(total)) return INVALID;
  if (count < 0 || total < 0) return NEGATIVE;
  return total === 0 ? EMPTY : ABOVE;
}

/**
 * The number of what is wrong with the counts of a part and of its whole, 0 when nothing is: `partProblem` likewise.
 *
 * @example
 * partCode(3, 10, 20, 100)
 * // => 0
 */
export function partCode(count: number, total: number, whole: number, wholeTotal: number): number {
  const code = countsCode(count, total) || countsCode(whole, wholeTotal);
  if (code !== 0) return code;
  return count <= whole && total - count <= wholeTotal - whole ? 0 : OUTSIDE;
}
