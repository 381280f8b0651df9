import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, type Estimate, type Limits, limits, NO_EFFECTS, partProblem, Z95 } from "./counts.ts";
import { newcombeLimits } from "./newcombe.ts";

/**
 * Writes the limits of the gap of a part to the whole that contains it. Valid counts, a part smaller than the whole; see
 * `nestedGap`.
 *
 * @source METHODS § 2.3: G = (1 − f)·(p_part − p_rest)
 * @example
 * const found = limits();
 * nestedGapLimits(400, 1000, 3000, 10000, Z95, found);
 * [...found]
 * // => [0.07175564818543938, 0.1288546191929323]
 */
export function nestedGapLimits(
  count: number,
  total: number,
  wholeCount: number,
  wholeTotal: number,
  z: number,
  into: Limits,
  { first, second } = NO_EFFECTS,
): void {
  const others = wholeTotal - total;
  // Where each person counts for one, divisions by 1 would be a thirtieth of the time that all gaps take.
  if (first === 1 && second === 1) newcombeLimits(count, total, wholeCount - count, others, z, into);
  else newcombeLimits(count / first, total / first, (wholeCount - count) / second, others / second, z, into);
  const rest = 1 - total / wholeTotal;
  into[0] = rest * (into[0] as number);
  into[1] = rest * (into[1] as number);
}

/**
 * The gap of a part to the whole that contains it (−1 to 1), with its interval; unknown with the reason of `partProblem`.
 * The part and the whole are not independent, but the part and the rest are, and the gap is exactly
 * (1 − f)·(p_part − p_rest), f being the part's share of the whole. A part that is the whole has a gap of 0, exact.
 * `effects`: persons who count for one in the part and in the rest, by their households.
 *
 * @source METHODS § 2.3, identity and coverage measured there; interval of the difference: Newcombe 1998, method 10
 * @example
 * nestedGap({ count: 400, total: 1000 }, { count: 3000, total: 10000 })
 * // => { value: 0.10000000000000003, lower: 0.07175564818543938, upper: 0.1288546191929323 }
 * @example
 * nestedGap({ count: 400, total: 1000 }, { count: 300, total: 10000 })
 * // => { unknown: "partie_hors_du_tout" }
 */
export function nestedGap(part: Counts, whole: Counts, z = Z95, effects = NO_EFFECTS): Estimate | Impossible {
  const problem = partProblem(part, whole);
  if (problem) return impossible(problem);
  if (part.total === whole.total) return { value: 0, lower: 0, upper: 0 };
  const found = limits();
  nestedGapLimits(part.count, part.total, whole.count, whole.total, z, found, effects);
  const value = part.count / part.total - whole.count / whole.total;
  return { value, lower: found[0] as number, upper: found[1] as number };
}
