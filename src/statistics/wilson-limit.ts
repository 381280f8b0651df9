/**
 * One Wilson limit of a proportion: the lower for z < 0, the upper for z > 0. Valid counts, total above 0; see `wilson`.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; METHODS § 2.1: (2c + z² ∓ z·√(z² + 4c(1 − p))) / (2(d + z²))
 * @example
 * wilsonLimit(56, 70, 1.959963984540054)
 * // => 0.8769526075163705
 */
export function wilsonLimit(count: number, total: number, z: number): number {
  const squared = z * z;
  const root = Math.sqrt(squared + 4 * count * (1 - count / total));
  return (2 * count + squared + z * root) / (2 * (total + squared));
}
