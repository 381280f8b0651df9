import type { Comparison, ComparisonRow } from "./comparison.ts";
import { shownPeriods } from "./shown-periods.ts";

/** All territories; where most have no figure at the dates shown, those that have one: the footer names the others. */
export function rowsWithFigures(table: Comparison): readonly ComparisonRow[] {
  const { rows } = table;
  const shown = shownPeriods(table);
  const known = rows.filter(({ levels }) =>
    levels.some(({ period, value }) => shown.includes(period) && typeof value.value === "number"),
  );
  return known.length * 2 < rows.length ? known : rows;
}
