import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, countsProblem, type Estimate, type Limits, limits, NO_EFFECTS, Z95 } from "./counts.ts";

/**
 * Writes the limits of the difference of two independent proportions (first − second). Valid counts; see `newcombe`.
 *
 * @source R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10 (hybrid score): each arm is the distance
 * from the share to its Wilson limit, and the arms add in quadrature
 * @example
 * const found = limits();
 * newcombeLimits(9, 10, 3, 10, Z95, found);
 * [...found]
 * // => [0.17052272393450296, 0.809017973535488]
 */
export function newcombeLimits(
  c1: number,
  d1: number,
  c2: number,
  d2: number,
  z: number,
  into: Limits,
): void {
  const squared = z * z;
  const p1 = c1 / d1;
  const p2 = c2 / d2;
  const scale1 = 0.5 / (d1 + squared);
  const scale2 = 0.5 / (d2 + squared);
  const shift1 = (2 * c1 + squared) * scale1 - p1;
  const shift2 = (2 * c2 + squared) * scale2 - p2;
  const arm1 = z * Math.sqrt(squared + 4 * c1 * (1 - p1)) * scale1;
  const arm2 = z * Math.sqrt(squared + 4 * c2 * (1 - p2)) * scale2;
  const gap = p1 - p2;
  into[0] = gap - Math.sqrt((arm1 - shift1) * (arm1 - shift1) + (arm2 + shift2) * (arm2 + shift2));
  into[1] = gap + Math.sqrt((arm1 + shift1) * (arm1 + shift1) + (arm2 - shift2) * (arm2 - shift2));
}

/**
 * The difference of two independent proportions (−1 to 1), first − second, with its interval; unknown with the reason
 * of `countsProblem`. For territories of which one contains the other, see `nestedGap`: this interval is then too wide.
 *
 * @source R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10; METHODS § 2.3
 * @example
 * newcombe({ count: 9, total: 10 }, { count: 3, total: 10 })
 * // => { value: 0.6000000000000001, lower: 0.17052272393450296, upper: 0.809017973535488 }
 */
export function newcombe(
  first: Counts,
  second: Counts,
  z = Z95,
  effects = NO_EFFECTS,
): Estimate | Impossible {
  const problem = countsProblem(first) ?? countsProblem(second);
  if (problem) return impossible(problem);
  const found = limits();
  const { first: one, second: other } = effects;
  newcombeLimits(first.count / one, first.total / one, second.count / other, second.total / other, z, found);
  const value = first.count / first.total - second.count / second.total;
  return { value, lower: found[0] as number, upper: found[1] as number };
}
