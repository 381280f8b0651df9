import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import { ratioLimit } from "./ratio-limit.ts";
import { type Impossible, impossible } from "./reason.ts";
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
  const limit = (side: number) => ratioLimit(first.count, first.total, second.count, second.total, side);
  return {
    value: first.count / first.total / (second.count / second.total),
    lower: limit(-z),
    upper: limit(z),
  };
}
