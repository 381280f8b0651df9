/**
 * How many decimals a number is written with, as JavaScript writes it, six at most. What a file writes « 12,50 » has one:
 * the last zero of a number is not kept by YAML.
 *
 * @example
 * decimalsOf(19.95)
 * // => 2
 */
export function decimalsOf(value: number): number {
  const shortest = [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value);
  return shortest ?? 6;
}
