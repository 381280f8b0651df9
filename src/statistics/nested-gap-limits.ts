import type { Limits } from "./limits.ts";
import { newcombeLimits } from "./newcombe-limits.ts";

/**
 * Writes the limits of the gap of a part to the whole that contains it. Valid counts, a part smaller than the whole; see
 * `nestedGap`.
 *
 * @source METHODS § 2.3: G = (1 − f)·(p_part − p_rest)
 */
export function nestedGapLimits(
  c: number,
  d: number,
  whole: number,
  total: number,
  z: number,
  into: Limits,
): void {
  newcombeLimits(c, d, whole - c, total - d, z, into);
  const rest = 1 - d / total;
  into[0] = rest * (into[0] as number);
  into[1] = rest * (into[1] as number);
}
