import type { StatisticReason } from "../kernel/unknown.ts";
import type { Counts } from "./shapes.ts";

/**
 * What is wrong with counts, or undefined: not a finite number, negative, a denominator of zero, a numerator above it.
 *
 * @example
 * countsProblem({ count: 12, total: 10 })
 * // => "numerateur_superieur"
 */
export function countsProblem({ count, total }: Counts): StatisticReason | undefined {
  if (!Number.isFinite(count) || !Number.isFinite(total)) return "nombre_invalide";
  if (count < 0 || total < 0) return "effectif_negatif";
  if (total === 0) return "denominateur_nul";
  return count > total ? "numerateur_superieur" : undefined;
}
