import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { priceChange } from "../data/prices.ts";
import type { Comparison } from "./comparison.ts";

/**
 * By period of a table of amounts, by what they are multiplied to be read in the euros of its last date: 1 for that one.
 * Nothing for what is no amount, without two dates, or where the prices of a period before the last date are not known: a
 * line would otherwise mix two euros.
 */
export function euroFactors(
  { unit }: Pick<Indicator, "unit">,
  periods: readonly string[],
  last: string | undefined,
  observations: Observations,
): Pick<Comparison, "euros"> {
  if (unit !== "EUR" || last === undefined) return {};
  const earlier = periods.filter((period) => period < last);
  const changes = earlier.map((period) => priceChange(observations, period, last));
  const known = changes.flatMap((change) => change ?? []);
  const [first] = known;
  if (!first || known.length < earlier.length) return {};
  const factors = earlier.map((period, index) => [period, known[index]?.factor ?? 1] as const);
  return { euros: { base: first.base, factors: Object.fromEntries([...factors, [last, 1]]) } };
}
