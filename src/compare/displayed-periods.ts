import type { Comparison, ComparisonRow, GapLevel } from "./comparison.ts";

/** The level of a row in a period; undefined when the table does not hold that period. */
export function levelAt(row: ComparisonRow, period: string): GapLevel | undefined {
  return row.levels.find((level) => level.period === period);
}

/** How many territories of a table have a figure in a period. */
export function knownIn({ rows }: Comparison, period: string): number {
  return rows.filter((row) => typeof levelAt(row, period)?.value.value === "number").length;
}

/**
 * The periods that a table prints: the two dates of its change when some territory has both, else the last period with
 * a figure. Empty when there is none at all.
 */
export function displayedPeriods(comparison: Comparison): readonly string[] {
  const { summary, rows, periods } = comparison;
  if (summary && rows.some(({ change }) => typeof change?.value === "number")) {
    return [summary.start, summary.end];
  }
  const last = periods.findLast((period) => knownIn(comparison, period) > 0);
  return last === undefined ? [] : [last];
}

/** Whether some territory has a known gap to the reference in one of these periods. */
export function hasGap({ rows }: Comparison, periods: readonly string[]): boolean {
  return rows.some((row) => periods.some((period) => typeof levelAt(row, period)?.absolute === "number"));
}
