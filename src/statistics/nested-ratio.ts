import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, type Estimate, type Limits, limits, NO_EFFECTS, partProblem, Z95 } from "./counts.ts";
import { ratioLimits } from "./ratio-interval.ts";

/**
 * Writes the limits of the ratio of a part to the whole that contains it. Valid counts, part and rest both with cases;
 * see `nestedRatio`.
 *
 * @source METHODS § 2.3: R = r / (f·r + 1 − f), increasing in r = p_part / p_rest
 * @example
 * const found = limits();
 * nestedRatioLimits(400, 1000, 3000, 10000, Z95, found);
 * [...found]
 * // => [1.2408066460998441, 1.4316320065176564]
 */
export function nestedRatioLimits(
  count: number,
  total: number,
  wholeCount: number,
  wholeTotal: number,
  z: number,
  into: Limits,
  { first, second } = NO_EFFECTS,
): void {
  const others = wholeTotal - total;
  if (first === 1 && second === 1) ratioLimits(count, total, wholeCount - count, others, z, into);
  else ratioLimits(count / first, total / first, (wholeCount - count) / second, others / second, z, into);
  const share = total / wholeTotal;
  const lower = into[0] as number;
  const upper = into[1] as number;
  into[0] = lower / (share * lower + 1 - share);
  into[1] = upper / (share * upper + 1 - share);
}

/**
 * The ratio of a part to the whole that contains it, with its interval: that of the part to the rest, transformed.
 * `effects` as for `nestedGap`. Unknown when the whole has no case (`reference_nulle`), or when the part or the rest has none (`effectif_nul`).
 *
 * @source METHODS § 2.3; D. Katz et al., Biometrics 34, 1978, method C, for part against rest
 * @example
 * nestedRatio({ count: 400, total: 1000 }, { count: 3000, total: 10000 })
 * // => { value: 1.3333333333333335, lower: 1.2408066460998441, upper: 1.4316320065176564 }
 */
export function nestedRatio(
  part: Counts,
  whole: Counts,
  z = Z95,
  effects = NO_EFFECTS,
): Estimate | Impossible {
  const problem = partProblem(part, whole);
  if (problem) return impossible(problem);
  if (whole.count === 0) return impossible("reference_nulle");
  if (part.total === whole.total) return { value: 1, lower: 1, upper: 1 };
  if (part.count === 0 || part.count === whole.count) return impossible("effectif_nul");
  const found = limits();
  nestedRatioLimits(part.count, part.total, whole.count, whole.total, z, found, effects);
  const value = part.count / part.total / (whole.count / whole.total);
  return { value, lower: found[0] as number, upper: found[1] as number };
}
