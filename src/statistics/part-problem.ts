import type { StatisticReason } from "../kernel/unknown.ts";
import { countsProblem } from "./counts-problem.ts";
import type { Counts } from "./shapes.ts";

/**
 * What is wrong with the counts of a part and of the whole that contains it, or undefined: those of `countsProblem`, or
 * `partie_hors_du_tout` when the part has more cases, more non-cases or more people than the whole.
 *
 * @example
 * partProblem({ count: 5, total: 100 }, { count: 4, total: 1000 })
 * // => "partie_hors_du_tout"
 */
export function partProblem(part: Counts, whole: Counts): StatisticReason | undefined {
  const problem = countsProblem(part) ?? countsProblem(whole);
  if (problem) return problem;
  const fits = part.count <= whole.count && part.total - part.count <= whole.total - whole.count;
  return fits ? undefined : "partie_hors_du_tout";
}
