import type { Comparison } from "./comparison.ts";

/**
 * The period that a table without a change shows: the latest in which a territory has a figure. A later one in which
 * nobody has any would hide those that are published.
 */
export function shownPeriod({ periods, rows }: Pick<Comparison, "periods" | "rows">): string | undefined {
  const known = new Set(
    rows.flatMap(({ levels }) =>
      levels.flatMap(({ period, value }) => (typeof value.value === "number" ? [period] : [])),
    ),
  );
  return [...periods].reverse().find((period) => known.has(period)) ?? periods.at(-1);
}
