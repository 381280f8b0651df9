import type { Limits } from "./limits.ts";
import { ratioLimits } from "./ratio-limits.ts";

/**
 * Writes the limits of the ratio of a part to the whole that contains it. Valid counts, part and rest both with cases;
 * see `nestedRatio`.
 *
 * @source METHODS § 2.3: R = r / (f·r + 1 − f), increasing in r = p_part / p_rest
 */
export function nestedRatioLimits(
  c: number,
  d: number,
  whole: number,
  total: number,
  z: number,
  into: Limits,
): void {
  ratioLimits(c, d, whole - c, total - d, z, into);
  const share = d / total;
  const lower = into[0] as number;
  const upper = into[1] as number;
  into[0] = lower / (share * lower + 1 - share);
  into[1] = upper / (share * upper + 1 - share);
}
