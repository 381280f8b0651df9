import type { Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";

/** Whether a number has an interval that can be shown. */
export function hasInterval(interval: Interval | Unknown | undefined): boolean {
  return interval !== undefined && "lower" in interval;
}
