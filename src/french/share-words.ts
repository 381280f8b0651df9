import type { Share } from "../compare/comparison.ts";

/**
 * A share as it is printed: k of n, and the total when some are unknown. Never a percentage: n is often small.
 *
 * @example
 * shareWords({ k: 3, n: 20, total: 22 })
 * // => "3 sur 20 (20 renseignés sur 22)"
 */
export function shareWords({ k, n, total }: Share): string {
  return n < total ? `${k} sur ${n} (${n} renseignés sur ${total})` : `${k} sur ${n}`;
}
