/**
 * The middle of some numbers, the mean of the two middles when they are even in number; undefined for none: the median of
 * nothing is not zero.
 *
 * @example
 * median([3, 1, 2])
 * // => 2
 * @example
 * median([4, 1, 2, 3])
 * // => 2.5
 */
export function median(values: readonly number[] | Float64Array): number | undefined {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
