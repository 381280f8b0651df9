import { wilsonLimit } from "./wilson-limit.ts";

/**
 * One limit of the difference of two independent proportions (first − second): the lower for z < 0, the upper for
 * z > 0. Valid counts; see `newcombe`.
 *
 * @source R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10 (hybrid score)
 * @example
 * newcombeLimit(56, 70, 48, 80, -1.959963984540054)
 * // => 0.0524314724023649
 */
export function newcombeLimit(
  count1: number,
  total1: number,
  count2: number,
  total2: number,
  z: number,
): number {
  const p1 = count1 / total1;
  const p2 = count2 / total2;
  const first = wilsonLimit(count1, total1, z) - p1;
  const second = wilsonLimit(count2, total2, -z) - p2;
  return p1 - p2 + Math.sign(z) * Math.sqrt(first * first + second * second);
}
