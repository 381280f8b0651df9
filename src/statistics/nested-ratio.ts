import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { limits } from "./limits.ts";
import { nestedRatioLimits } from "./nested-ratio-limits.ts";
import { partProblem } from "./part-problem.ts";
import type { Counts, Estimate } from "./shapes.ts";

/**
 * The ratio of a part to the whole that contains it, with its interval: that of the part to the rest, transformed.
 * Unknown when the whole has no case (`reference_nulle`), or when the part or the rest has none (`effectif_nul`).
 *
 * @source METHODS § 2.3; D. Katz et al., Biometrics 34, 1978, method C, for part against rest
 * @example
 * nestedRatio({ count: 400, total: 1000 }, { count: 3000, total: 10000 })
 * // => { value: 1.3333333333333335, lower: 1.2408066460998441, upper: 1.4316320065176564 }
 */
export function nestedRatio(part: Counts, whole: Counts, z = Z95): Estimate | Impossible {
  const problem = partProblem(part, whole);
  if (problem) return impossible(problem);
  if (whole.count === 0) return impossible("reference_nulle");
  if (part.total === whole.total) return { value: 1, lower: 1, upper: 1 };
  if (part.count === 0 || part.count === whole.count) return impossible("effectif_nul");
  const found = limits();
  nestedRatioLimits(part.count, part.total, whole.count, whole.total, z, found);
  const value = part.count / part.total / (whole.count / whole.total);
  return { value, lower: found[0] as number, upper: found[1] as number };
}
