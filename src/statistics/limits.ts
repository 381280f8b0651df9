/** Where a `…Limits` function writes the lower limit (0) and the upper one (1): no object is made in a loop. */
export type Limits = Float64Array;

export function limits(): Limits {
  return new Float64Array(2);
}
