import type { Limits } from "./limits.ts";

/**
 * Writes the limits of the ratio of two independent proportions (first / second). Counts valid and above 0; see
 * `ratioInterval`.
 *
 * @source D. Katz et al., Biometrics 34, 1978, 469-474, method C: exp(ln R ± z·√(1/c₁ − 1/d₁ + 1/c₂ − 1/d₂))
 */
export function ratioLimits(c1: number, d1: number, c2: number, d2: number, z: number, into: Limits): void {
  const spread = Math.exp(z * Math.sqrt((d1 - c1) / (c1 * d1) + (d2 - c2) / (c2 * d2)));
  const ratio = (c1 * d2) / (d1 * c2);
  into[0] = ratio / spread;
  into[1] = ratio * spread;
}
