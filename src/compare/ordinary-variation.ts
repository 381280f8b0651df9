import type { Indicator, MedianSpread } from "../data/indicator.ts";
import { nearPeople } from "../data/near-count.ts";
import type { Observations } from "../data/observation.ts";
import { bothKnown, type Quantity, unknown } from "../kernel/unknown.ts";
import { ordinaryVariation, type Spread } from "../statistics/ordinary-variation.ts";
import type { GapChange } from "./comparison.ts";

const ANY_YEAR = Number.MAX_VALUE;

/**
 * The ordinary variation of the median of a territory in a period, in its unit, from the first of the pairs of quantiles that
 * are published for it and the nearest population. Undefined for what is no median; unknown without quantiles
 * (`quantiles_absents`) or without people (`population_absente`). An order of size takes people of any year.
 */
export function ordinaryOf(
  { spread }: Pick<Indicator, "spread">,
  code: string,
  period: string,
  observations: Observations,
): Quantity | undefined {
  if (!spread) return undefined;
  const found = spreadOf(spread, code, period, observations);
  if (!found) return unknown("quantiles_absents");
  const people = nearPeople(spread.people, code, period, observations, ANY_YEAR);
  return people ? ordinaryVariation(found, people.value) : unknown("population_absente");
}

function spreadOf(
  { quantiles }: MedianSpread,
  code: string,
  period: string,
  observations: Observations,
): Spread | undefined {
  const at = (indicator: string) => observations.find(indicator, code, period)?.value;
  for (const { low, high, held } of quantiles) {
    const [bottom, top] = [at(low), at(high)];
    if (typeof bottom === "number" && typeof top === "number") return { low: bottom, high: top, held };
  }
  return undefined;
}

/**
 * The ordinary variation of a change between two of them, drawn apart; `factor` brings the first to the euros of the last.
 * Undefined for what is no median.
 */
export function ordinaryChange(
  start: Quantity | undefined,
  end: Quantity | undefined,
  factor: number,
): Quantity | undefined {
  if (start === undefined || end === undefined) return undefined;
  return bothKnown(start, end, (before, after) => Math.hypot(before * factor, after));
}

/**
 * Whether the gap of a median changed by no more than a quarter of its size ordinarily does; false where that is not known.
 *
 * @example
 * isOrdinary({ absolute: -400, ordinary: 660 })
 * // => true
 */
export function isOrdinary(change: Pick<GapChange, "absolute" | "ordinary"> | null | undefined): boolean {
  const { absolute, ordinary } = change ?? {};
  return typeof absolute === "number" && typeof ordinary === "number" && Math.abs(absolute) <= ordinary;
}
