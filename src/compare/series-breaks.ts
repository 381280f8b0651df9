import { yearOf } from "../kernel/dates.ts";
import type { Comparison } from "./comparison.ts";

/** A year from which the figures of a table no longer follow on, and what says so. */
export interface SeriesBreak {
  readonly year: number;
  /** The rule of the producers; empty for a break that the indicator declares itself. */
  readonly label: string;
}

/** The breaks of a series between two periods: those of the producers' rules and those of the indicator, each year once. */
export function seriesBreaks(
  { rules = [], breaks = [] }: Pick<Comparison, "rules" | "breaks">,
  start: string,
  end: string,
): SeriesBreak[] {
  const [first, last] = [yearOf(start), yearOf(end)];
  if (first === undefined || last === undefined) return [];
  const found = [
    ...rules.flatMap(({ condition, label, scope }) =>
      condition.kind === "rupture" && scope === "evolution" ? [{ year: condition.year, label }] : [],
    ),
    ...breaks.flatMap((one) => {
      const year = yearOf(one.break ?? "");
      return year === undefined ? [] : [{ year, label: "" }];
    }),
  ].filter(({ year }) => first < year && year <= last);
  return found
    .filter(({ year }, index) => found.findIndex((one) => one.year === year) === index)
    .toSorted((one, other) => one.year - other.year);
}
