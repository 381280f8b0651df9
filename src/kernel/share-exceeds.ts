import type { TriState } from "./tri-state.ts";

/** How many members of a group answer yes, no, or not at all. Whole numbers, never negative. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/**
 * Whether the share of "yes" among all members is strictly above a threshold (0.5 is one half).
 * True or false only when no value of the unknown members could change the answer; else unknown.
 * Unknown too when the group is empty: the share of nothing is not zero.
 *
 * @example
 * shareExceeds({ yes: 12, no: 6, unknown: 4 }, 0.5)
 * // => true
 * @example
 * shareExceeds({ yes: 10, no: 8, unknown: 4 }, 0.5)
 * // => undefined
 */
export function shareExceeds(tally: Tally, threshold: number): TriState {
  const total = tally.yes + tally.no + tally.unknown;
  if (total === 0) return undefined;
  if (tally.yes / total > threshold) return true;
  return (tally.yes + tally.unknown) / total > threshold ? undefined : false;
}
