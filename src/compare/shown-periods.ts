import type { Comparison } from "./comparison.ts";
import { shownPeriod } from "./shown-period.ts";

/** The periods whose figures a table prints: the two dates of its change, else the latest that has one. */
export function shownPeriods(table: Comparison): readonly string[] {
  const { summary } = table;
  if (summary) return [summary.start, summary.end];
  const last = shownPeriod(table);
  return last === undefined ? [] : [last];
}
