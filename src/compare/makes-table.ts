import type { Comparison } from "./comparison.ts";
import { knownIn, shownPeriods } from "./table-facts.ts";

/** Fewer known QPV than this make no table: minima and maxima quoted by a document are not a distribution. */
const LEAST_KNOWN = 3;

/**
 * Whether a comparison has enough figures at one of the dates that are shown to be a table: three QPV, or all of them where there
 * are fewer.
 */
export function makesTable(comparison: Comparison): boolean {
  const least = Math.max(1, Math.min(LEAST_KNOWN, comparison.rows.length));
  return shownPeriods(comparison).some((period) => knownIn(comparison, period) >= least);
}
