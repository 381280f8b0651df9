import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../follow-up.ts";
import { clean } from "./goal.ts";
import type { JudgedMeasure } from "./target-finding.ts";

/** What was recorded under a name by a day, in the order of time; lines of one date in the order of the file. */
export function measuresOf(id: string, measurements: readonly Measurement[], day: string): Measurement[] {
  return measurements
    .filter((one) => one.id === id && firstDay(one.date) <= day)
    .toSorted((left, right) =>
      lastDay(left.date) < lastDay(right.date) ? -1 : lastDay(left.date) > lastDay(right.date) ? 1 : 0,
    );
}

/** A measurement that has a value, with the interval that its precision gives. */
export function toMeasure({
  value,
  date,
  precision = 0,
  source,
  address,
}: Measurement): JudgedMeasure | undefined {
  if (value === null) return undefined;
  const isNumber = typeof value === "number";
  return {
    value,
    lower: isNumber ? clean(value - precision) : null,
    upper: isNumber ? clean(value + precision) : null,
    date,
    source,
    addresses: [address],
  };
}
