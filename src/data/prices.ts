import { yearOf } from "../kernel/dates.ts";
import type { Observations } from "./observation.ts";

/** How prices moved between two years: euros of the first, times `factor`, are euros of the last. */
export interface PriceChange {
  /** The year in whose euros amounts are read: the last. */
  readonly base: string;
  readonly factor: number;
  /** `file:line` of the variation of each year. */
  readonly addresses: readonly string[];
}

/** The yearly mean variation of consumer prices in France, in per cent. */
export const PRICE_VARIATION = "variation_prix_consommation";

/** The territory for which Insee publishes it. */
export const PRICE_TERRITORY = "FR";

/**
 * The change of prices between two years, by chaining their yearly variations. Undefined when a year is missing, or the second
 * is not after the first.
 *
 * @source Insee, indice des prix à la consommation, base 2015: 2014 = 99.96, 2019 = 104.23, + 4.27 %
 */
export function priceChange(observations: Observations, start: string, end: string): PriceChange | undefined {
  const [first, last] = [yearOf(start), yearOf(end)];
  if (first === undefined || last === undefined || last <= first) return undefined;
  const years = Array.from({ length: last - first }, (_, rank) => `${first + rank + 1}`);
  const found = years.flatMap((year) => observations.find(PRICE_VARIATION, PRICE_TERRITORY, year) ?? []);
  const known = found.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (known.length < years.length) return undefined;
  return {
    base: `${last}`,
    factor: known.reduce((product, variation) => product * (1 + variation / 100), 1),
    addresses: found.map(({ address: { file, line } }) => `${file}:${line}`),
  };
}
