import type { Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import type { ComparisonRow, GapChange } from "./comparison.ts";

/** Whether a number has an interval that can be shown. */
export function isInterval(interval: Interval | Unknown | undefined): interval is Interval {
  return interval !== undefined && "lower" in interval;
}

/**
 * Whether a change of gap in points or units is more than chance: its 95 % interval leaves 0 out. Undefined without an
 * interval: nothing tests it.
 *
 * @source METHODS § 2.3: most moves of a gap from year to year in one QPV are noise
 * @example
 * isEstablished(null)
 * // => undefined
 */
export function isEstablished(change: GapChange | null | undefined): boolean | undefined {
  const interval = change?.interval;
  if (!isInterval(interval)) return undefined;
  return interval.lower > 0 || interval.upper < 0;
}

/** Of some changes of gap: how many have an interval, and of these how many are established. */
export interface TestedChanges {
  readonly tested: number;
  readonly established: number;
}

/**
 * How many changes of gap are tested and established, of the rows of a table or of those that did one thing.
 *
 * @example
 * testedChanges([{ territory: "QP062025", levels: [], change: null }])
 * // => { tested: 0, established: 0 }
 */
export function testedChanges(rows: readonly Pick<ComparisonRow, "change">[]): TestedChanges {
  const answers = rows.flatMap(({ change }) => isEstablished(change) ?? []);
  return { tested: answers.length, established: answers.filter((answer) => answer).length };
}
