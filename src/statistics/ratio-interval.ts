import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Counts, countsProblem, type Estimate, type Limits, limits, NO_EFFECTS, Z95 } from "./counts.ts";

/**
 * Writes the limits of the ratio of two independent proportions (first / second). Counts valid and above 0; see
 * `ratioInterval`.
 *
 * @source D. Katz et al., Biometrics 34, 1978, 469-474, method C: exp(ln R ± z·√(1/c₁ − 1/d₁ + 1/c₂ − 1/d₂))
 * @example
 * const found = limits();
 * ratioLimits(56, 70, 48, 80, Z95, found);
 * [...found]
 * // => [1.0766264227631928, 1.6512485112663868]
 */
export function ratioLimits(c1: number, d1: number, c2: number, d2: number, z: number, into: Limits): void {
  const spread = Math.exp(z * Math.sqrt((d1 - c1) / (c1 * d1) + (d2 - c2) / (c2 * d2)));
  const ratio = (c1 * d2) / (d1 * c2);
  into[0] = ratio / spread;
  into[1] = ratio * spread;
}

/**
 * The ratio of two independent proportions, first / second, with its interval. Unknown when the second has no case
 * (`reference_nulle`); without interval, hence unknown, when the first has none (`effectif_nul`): zero has no
 * logarithm.
 *
 * @source D. Katz et al., Biometrics 34, 1978, 469-474, method C
 * @example
 * ratioInterval({ count: 56, total: 70 }, { count: 48, total: 80 })
 * // => { value: 1.3333333333333335, lower: 1.0766264227631928, upper: 1.6512485112663868 }
 */
export function ratioInterval(
  first: Counts,
  second: Counts,
  z = Z95,
  effects = NO_EFFECTS,
): Estimate | Impossible {
  const problem = countsProblem(first) ?? countsProblem(second);
  if (problem) return impossible(problem);
  if (second.count === 0) return impossible("reference_nulle");
  if (first.count === 0) return impossible("effectif_nul");
  const found = limits();
  const { first: one, second: other } = effects;
  ratioLimits(first.count / one, first.total / one, second.count / other, second.total / other, z, found);
  const value = first.count / first.total / (second.count / second.total);
  return { value, lower: found[0] as number, upper: found[1] as number };
}
