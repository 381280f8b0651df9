import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, countsProblem, type Estimate, Z95 } from "./counts.ts";

/**
 * One Wilson limit of a proportion: the lower for z < 0, the upper for z > 0. Valid counts, total above 0; see `wilson`.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; METHODS § 2.1: (2c + z² ∓ z·√(z² + 4c(1 − p))) / (2(d + z²))
 * @example
 * wilsonLimit(56, 70, 1.959963984540054)
 * // => 0.8769526075163705
 */
export function wilsonLimit(count: number, total: number, z: number): number {
  const squared = z * z;
  const root = Math.sqrt(squared + 4 * count * (1 - count / total));
  return (2 * count + squared + z * root) / (2 * (total + squared));
}

/**
 * A proportion (0 to 1) with its Wilson interval, never below 0 nor above 1. Unknown with the reason of
 * `countsProblem`.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; used by Fingertips (METHODS § 2.1)
 * @example
 * wilson({ count: 56, total: 70 })
 * // => { value: 0.8, lower: 0.6918335550374693, upper: 0.8769526075163705 }
 * @example
 * wilson({ count: 3, total: 0 })
 * // => { unknown: "denominateur_nul" }
 */
export function wilson(counts: Counts, z = Z95): Estimate | Impossible {
  const problem = countsProblem(counts);
  if (problem) return impossible(problem);
  const { count, total } = counts;
  return {
    value: count / total,
    lower: Math.max(0, wilsonLimit(count, total, -z)),
    upper: Math.min(1, wilsonLimit(count, total, z)),
  };
}
