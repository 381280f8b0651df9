import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import type { Interval } from "./shapes.ts";
import { wilsonLimit } from "./wilson-limit.ts";

/**
 * The interval of a proportion (0 to 1) whose count is hidden between two bounds: from the Wilson lower limit of the
 * least to the Wilson upper limit of the most. There is no value: only the interval is known.
 *
 * @source Union of the Wilson intervals over the possible counts (METHODS § 2.8)
 * @example
 * suppressedProportion({ lower: 1, upper: 4 }, 100)
 * // => { lower: 0.0017674320641406468, upper: 0.0983707143588792 }
 */
export function suppressedProportion(hidden: Interval, total: number, z = Z95): Interval | Impossible {
  const most = Math.min(hidden.upper, total);
  const problem = countsProblem({ count: hidden.lower, total }) ?? countsProblem({ count: most, total });
  if (problem) return impossible(problem);
  return {
    lower: Math.max(0, wilsonLimit(hidden.lower, total, -z)),
    upper: Math.min(1, wilsonLimit(most, total, z)),
  };
}
