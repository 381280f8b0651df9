import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import { limits } from "./limits.ts";
import { ratioLimits } from "./ratio-limits.ts";
import type { Counts, Estimate } from "./shapes.ts";

/**
 * The ratio of two independent proportions, first / second, with its interval. Unknown when the second has no case
 * (`reference_nulle`); without interval, hence unknown, when the first has none (`effectif_nul`): a logarithm would be
 * needed of zero.
 *
 * @source D. Katz et al., Biometrics 34, 1978, 469-474, method C
 * @example
 * ratioInterval({ count: 56, total: 70 }, { count: 48, total: 80 })
 * // => { value: 1.3333333333333335, lower: 1.0766264227631928, upper: 1.6512485112663868 }
 */
export function ratioInterval(first: Counts, second: Counts, z = Z95): Estimate | Impossible {
  const problem = countsProblem(first) ?? countsProblem(second);
  if (problem) return impossible(problem);
  if (second.count === 0) return impossible("reference_nulle");
  if (first.count === 0) return impossible("effectif_nul");
  const found = limits();
  ratioLimits(first.count, first.total, second.count, second.total, z, found);
  const value = first.count / first.total / (second.count / second.total);
  return { value, lower: found[0] as number, upper: found[1] as number };
}
