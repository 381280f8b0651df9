import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import type { Counts, Estimate } from "./shapes.ts";
import { wilsonLimit } from "./wilson-limit.ts";

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
