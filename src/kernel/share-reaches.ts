import type { Tally } from "./share-exceeds.ts";
import type { TriState } from "./tri-state.ts";

/**
 * Whether the share of "yes" among all members reaches a threshold (0.5 is one half, and one half reaches it).
 * True or false only when no value of the unknown members could change the answer; unknown too for an empty group.
 *
 * @example
 * shareReaches({ yes: 11, no: 11, unknown: 0 }, 0.5)
 * // => true
 * @example
 * shareReaches({ yes: 10, no: 8, unknown: 4 }, 0.5)
 * // => undefined
 */
export function shareReaches({ yes, no, unknown }: Tally, threshold: number): TriState {
  const total = yes + no + unknown;
  if (total === 0) return undefined;
  if (yes / total >= threshold) return true;
  return (yes + unknown) / total >= threshold ? undefined : false;
}
