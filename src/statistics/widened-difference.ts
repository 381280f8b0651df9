import type { Interval } from "./shapes.ts";

/**
 * All the differences (first − second) that two figures known within bounds allow. In the figures' unit.
 *
 * @source Interval arithmetic: [a, b] − [c, d] = [a − d, b − c]
 * @example
 * widenedDifference({ lower: 37.5, upper: 38.5 }, { lower: 23.75, upper: 23.85 })
 * // => { lower: 13.649999999999999, upper: 14.75 }
 */
export function widenedDifference(first: Interval, second: Interval): Interval {
  return { lower: first.lower - second.upper, upper: first.upper - second.lower };
}
