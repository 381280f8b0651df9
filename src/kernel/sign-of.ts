/**
 * Sign of a number as -1, 0 or 1; differences smaller than a billionth count as none, because
 * 0.3 - 0.2 - 0.1 is not 0 in floating point and a published figure never has ten decimals.
 *
 * @example
 * signOf(0.1 + 0.2 - 0.3)
 * // => 0
 */
export function signOf(value: number): -1 | 0 | 1 {
  if (Math.abs(value) < 1e-9) return 0;
  return value > 0 ? 1 : -1;
}
