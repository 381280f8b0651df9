import type { Impossible } from "./reason.ts";

/**
 * Whether a result is a reason rather than a statistic.
 *
 * @example
 * isImpossible({ unknown: "denominateur_nul" })
 * // => true
 */
export function isImpossible<T>(result: T | Impossible): result is Impossible {
  return typeof result === "object" && result !== null && "unknown" in result;
}
