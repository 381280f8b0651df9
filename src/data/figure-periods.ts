import { compareText } from "../kernel/text.ts";
import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observations.ts";

/**
 * The periods in which an indicator has a figure for a territory, in order: those that are published, and for a share
 * those in which both its cases and its people are.
 */
export function figurePeriods(
  { id, counts }: Indicator,
  code: string,
  observations: Observations,
): readonly string[] {
  const published = observations.periods(id, code);
  if (counts?.numerator === undefined) return published;
  const people = new Set(observations.periods(counts.denominator, code));
  const counted = observations.periods(counts.numerator, code).filter((period) => people.has(period));
  return [...new Set([...published, ...counted])].sort(compareText);
}
