import { ratioLimit } from "./ratio-limit.ts";

/**
 * One limit of the ratio of a part to the whole that contains it: the lower for z < 0, the upper for z > 0. Valid
 * counts, part and rest both with cases; see `nestedRatio`.
 *
 * @source METHODS § 2.3: R = r / (f·r + 1 − f), increasing in r = p_part / p_rest
 * @example
 * nestedRatioLimit(400, 1000, 3000, 10000, -1.959963984540054)
 * // => 1.2408066460998441
 */
export function nestedRatioLimit(
  count: number,
  total: number,
  whole: number,
  wholeTotal: number,
  z: number,
): number {
  const share = total / wholeTotal;
  const ratio = ratioLimit(count, total, whole - count, wholeTotal - total, z);
  return ratio / (share * ratio + 1 - share);
}
