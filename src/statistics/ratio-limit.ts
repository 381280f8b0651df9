/**
 * One limit of the ratio of two independent proportions (first / second): the lower for z < 0, the upper for z > 0.
 * Counts valid and above 0; see `ratioInterval`.
 *
 * @source D. Katz et al., Biometrics 34, 1978, 469-474, method C: exp(ln R ± z·√(1/c₁ − 1/d₁ + 1/c₂ − 1/d₂))
 * @example
 * ratioLimit(400, 1000, 2600, 9000, -1.959963984540054)
 * // => 1.2749187469330399
 */
export function ratioLimit(
  count1: number,
  total1: number,
  count2: number,
  total2: number,
  z: number,
): number {
  const error = Math.sqrt(1 / count1 - 1 / total1 + 1 / count2 - 1 / total2);
  return ((count1 * total2) / (total1 * count2)) * Math.exp(z * error);
}
