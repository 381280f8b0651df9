/**
 * The rank of each value, 1 for the smallest; equal values share the mean of their ranks.
 *
 * @source Mid-ranks: M. G. Kendall, Rank Correlation Methods, 1948
 * @example
 * ranks([30, 10, 20, 10])
 * // => [4, 1.5, 3, 1.5]
 */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
