import { newcombeLimit } from "./newcombe-limit.ts";

/**
 * One limit of the gap of a part to the whole that contains it: the lower for z < 0, the upper for z > 0. Valid counts
 * and a part smaller than the whole; see `nestedGap`.
 *
 * @source METHODS § 2.3: G = (1 − f)·(p_part − p_rest)
 * @example
 * nestedGapLimit(400, 1000, 3000, 10000, -1.959963984540054)
 * // => 0.07175564818543936
 */
export function nestedGapLimit(
  count: number,
  total: number,
  whole: number,
  wholeTotal: number,
  z: number,
): number {
  return (1 - total / wholeTotal) * newcombeLimit(count, total, whole - count, wholeTotal - total, z);
}
