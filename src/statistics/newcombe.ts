import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import { newcombeLimit } from "./newcombe-limit.ts";
import { type Impossible, impossible } from "./reason.ts";
import type { Counts, Estimate } from "./shapes.ts";

/**
 * The difference of two independent proportions (−1 to 1), first − second, with its interval. For territories of which
 * one contains the other, see `nestedGap`: this interval is then too wide.
 *
 * @source R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10; METHODS § 2.3
 * @example
 * newcombe({ count: 9, total: 10 }, { count: 3, total: 10 })
 * // => { value: 0.6000000000000001, lower: 0.17052272393450302, upper: 0.8090179735354881 }
 */
export function newcombe(first: Counts, second: Counts, z = Z95): Estimate | Impossible {
  const problem = countsProblem(first) ?? countsProblem(second);
  if (problem) return impossible(problem);
  const limit = (side: number) => newcombeLimit(first.count, first.total, second.count, second.total, side);
  return {
    value: first.count / first.total - second.count / second.total,
    lower: limit(-z),
    upper: limit(z),
  };
}
