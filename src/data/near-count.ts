import { yearOf } from "../kernel/dates.ts";
import type { ShareCounts } from "./indicator.ts";
import type { Observation, Observations } from "./observation.ts";

/** An observation that is known. */
export type Count = Observation & { readonly value: number };

const isCounted = (found: Observation | undefined): found is Count => typeof found?.value === "number";

/** Years between a figure and another that it may borrow: further apart, the people of a QPV have changed. */
const NEAR = 5;

/** The number of an indicator in a period; undefined when there is none. */
export function countAt(
  indicator: string | undefined,
  code: string,
  period: string,
  observations: Observations,
): Count | undefined {
  const found = indicator === undefined ? undefined : observations.find(indicator, code, period);
  return isCounted(found) ? found : undefined;
}

/** The people of the first kind that is published for the territory, at most five years away unless it is said. */
export function nearPeople(
  { total, otherTotals = [] }: Pick<ShareCounts, "total" | "otherTotals">,
  code: string,
  period: string,
  observations: Observations,
  furthest = NEAR,
): Count | undefined {
  for (const indicator of [total, ...otherTotals]) {
    const found = nearestKnown(indicator, code, period, observations, furthest);
    if (found) return found;
  }
  return undefined;
}

/** The number of the closest year, the earlier of two as close; undefined when all are further away, five years unless it is said. */
export function nearestKnown(
  indicator: string,
  code: string,
  period: string,
  observations: Observations,
  furthest = NEAR,
): Count | undefined {
  const year = yearOf(period);
  if (year === undefined) return undefined;
  const distance = (other: string) => Math.abs((yearOf(other) ?? Number.POSITIVE_INFINITY) - year);
  let close = observations.periods(indicator, code).filter((other) => distance(other) <= furthest);
  // From the closest on: the first that has people ends the search, and is nearly always the closest of all.
  while (close.length > 0) {
    const closest = close.reduce((best, other) => (distance(other) < distance(best) ? other : best));
    const found = sameCount(indicator, code, closest, observations);
    if (found) return found;
    close = close.filter((other) => other !== closest);
  }
  return undefined;
}

/** The counts of the territory that was asked for last. */
interface LastCounts {
  readonly code: string;
  readonly found: Map<string, Count | undefined>;
}

const LAST = new WeakMap<Observations, LastCounts>();

/** `countAt`, looked up once for all the years of a territory that borrow the same people. */
function sameCount(
  indicator: string,
  code: string,
  period: string,
  observations: Observations,
): Count | undefined {
  const last = LAST.get(observations);
  const { found } = last?.code === code ? last : { found: new Map<string, Count | undefined>() };
  if (last?.code !== code) LAST.set(observations, { code, found });
  const key = `${indicator} ${period}`;
  if (!found.has(key)) found.set(key, countAt(indicator, code, period, observations));
  return found.get(key);
}
