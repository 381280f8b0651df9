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

/**
 * The counts that carry as much information about a finite population as those of a sample drawn from it at random, without
 * putting anyone back: same share, more answers. Their Wilson interval is that of the share in this population. Unknown for
 * wrong counts, a population that is not finite or smaller than the sample; when all were asked there is nothing to infer
 * (`intervalle_absent`).
 *
 * @source B. O'Neill, Mathematical properties and finite-population correction for the Wilson score interval, 2021
 * (arXiv 2109.12464): n* = n(N − 1)/(N − n)
 * @example
 * finiteCounts({ count: 30, total: 60 }, 121)
 * // => { count: 59.01639344262295, total: 118.0327868852459 }
 */
export function finiteCounts({ count, total }: Counts, population: number): Counts | Impossible {
  const problem = countsProblem({ count, total });
  if (problem) return impossible(problem);
  if (!Number.isFinite(population)) return impossible("nombre_invalide");
  if (population < total) return impossible("partie_hors_du_tout");
  if (population === total) return impossible("intervalle_absent");
  const factor = (population - 1) / (population - total);
  return { count: count * factor, total: total * factor };
}
