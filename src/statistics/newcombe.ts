import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import { limits } from "./limits.ts";
import { newcombeLimits } from "./newcombe-limits.ts";
import type { Counts, Estimate } from "./shapes.ts";

/**
 * The difference of two independent proportions (−1 to 1), first − second, with its interval. For territories of which
 * one contains the other, see `nestedGap`: this interval is then too wide.
 *
 * @source R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10; METHODS § 2.3
 * @example
 * newcombe({ count: 9, total: 10 }, { count: 3, total: 10 })
 * // => { value: 0.6000000000000001, lower: 0.17052272393450296, upper: 0.809017973535488 }
 */
export function newcombe(first: Counts, second: Counts, z = Z95): Estimate | Impossible {
  const problem = countsProblem(first) ?? countsProblem(second);
  if (problem) return impossible(problem);
  const found = limits();
  newcombeLimits(first.count, first.total, second.count, second.total, z, found);
  const value = first.count / first.total - second.count / second.total;
  return { value, lower: found[0] as number, upper: found[1] as number };
}
