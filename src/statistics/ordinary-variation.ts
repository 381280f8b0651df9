import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./counts.ts";

/** Two quantiles of a distribution, and the share of people between them: 0.2 from the fourth to the sixth decile. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly held: number;
}

/** Persons who move together, as a household does: the square root of people is that of so many fewer. */
const PERSONS_TOGETHER = 3.3;

/**
 * By how much the median of a quarter of so many persons is off, either way, from one draw of households to another, in the
 * unit of the quantiles: an order of size, no interval, for the sources count everybody. With the fourth and the sixth
 * deciles, 1.96 × 2.5 × (D6 − D4) / √(persons / 3.3). Pessimistic between two dates: most residents stay. Unknown for numbers that
 * are not finite or quantiles in disorder (`nombre_invalide`), or without persons (`denominateur_nul`).
 *
 * @source Standard error of a median, 1 / (2 f √n), with the density f = held / (high − low): M. G. Kendall & A. Stuart, The
 * Advanced Theory of Statistics I, § 10.10; METHODS, addendum of November 2026, « Medians »
 * @example
 * ordinaryVariation({ low: 12000, high: 14600, held: 0.2 }, 2425)
 * // => 469.961786590979
 */
export function ordinaryVariation({ low, high, held }: Spread, persons: number): number | Impossible {
  if (![low, high, persons].every(Number.isFinite) || high < low || !(held > 0 && held <= 1))
    return impossible("nombre_invalide");
  if (persons <= 0) return impossible("denominateur_nul");
  return (Z95 * (0.5 / held) * (high - low)) / Math.sqrt(persons / PERSONS_TOGETHER);
}
