import { type Impossible, impossible } from "../kernel/unknown.ts";
import { countInterval } from "./count-interval.ts";
import { type Counts, type Estimate, Z95 } from "./counts.ts";

/** Below so many events no standardised rate is published: its interval does not hold. */
const LEAST_EVENTS = 10;

/**
 * A rate of events in a population, times `multiplier` (100,000 for a rate per 100,000), with its Poisson interval: exact below
 * 10 events, Byar's from 10. A rate may exceed 1: one person can have several events. Unknown for a number that is not
 * finite, a negative one, or a population of zero.
 *
 * @source Byar in Breslow & Day, Statistical Methods in Cancer Research II, 1987, p. 69; PHEindicatormethods, phe_rate
 * @example
 * rateInterval({ count: 65, total: 100 }, 100)
 * // => { value: 65, lower: 50.16318771045943, upper: 82.84913854593984 }
 */
export function rateInterval({ count, total }: Counts, multiplier = 1, z = Z95): Estimate | Impossible {
  const problem = populationProblem(total);
  if (problem) return impossible(problem);
  const found = countInterval(count, z);
  if ("unknown" in found) return found;
  const scale = multiplier / total;
  return { value: found.value * scale, lower: found.lower * scale, upper: found.upper * scale };
}

function populationProblem(total: number) {
  if (!Number.isFinite(total)) return "nombre_invalide";
  if (total < 0) return "effectif_negatif";
  return total === 0 ? "denominateur_nul" : undefined;
}

/** Events and people of one class of age, and the people of that class in the standard population. */
export interface Stratum extends Counts {
  readonly standard: number;
}

/**
 * A directly standardised rate, times `multiplier`: what the rate would be if the territory had the ages of the standard
 * population. Its interval is Byar's of all events, brought to the variance of the rate (Dobson). Unknown below 10 events
 * (`points_insuffisants`), for a class without people (`denominateur_nul`), for a number that is not finite or is negative,
 * without any class (`valeurs_manquantes`).
 *
 * @source A. J. Dobson et al., Statistics in Medicine 10, 1991, 457-462; PHEindicatormethods, calculate_dsr
 * (METHODS § 2.1): DSR + √(var / x) × (Byar limit − x)
 * @example
 * standardisedRate([{ count: 65, total: 100, standard: 1 }], 100)
 * // => { value: 65, lower: 50.16318771045943, upper: 82.84913854593984 }
 * @example
 * standardisedRate([{ count: 9, total: 100, standard: 1 }])
 * // => { unknown: "points_insuffisants" }
 */
export function standardisedRate(strata: readonly Stratum[], multiplier = 1, z = Z95): Estimate | Impossible {
  const problem = strataProblem(strata);
  if (problem) return impossible(problem);
  const sum = (read: (one: Stratum) => number) => strata.reduce((total, one) => total + read(one), 0);
  const standard = sum((one) => one.standard);
  const events = sum(({ count }) => count);
  if (standard === 0) return impossible("denominateur_nul");
  if (events < LEAST_EVENTS) return impossible("points_insuffisants");
  const value = sum(({ count, total, standard: weight }) => (weight * count) / total) / standard;
  const variance = sum(({ count, total, standard: weight }) => (weight / total) ** 2 * count) / standard ** 2;
  const found = countInterval(events, z);
  if ("unknown" in found) return found;
  const scale = Math.sqrt(variance / events);
  const limit = (of: number) => multiplier * (value + scale * (of - events));
  return { value: multiplier * value, lower: limit(found.lower), upper: limit(found.upper) };
}

function strataProblem(strata: readonly Stratum[]) {
  if (strata.length === 0) return "valeurs_manquantes";
  const numbers = strata.flatMap(({ count, total, standard }) => [count, total, standard]);
  if (!numbers.every(Number.isFinite)) return "nombre_invalide";
  if (numbers.some((one) => one < 0)) return "effectif_negatif";
  return strata.some(({ total }) => total === 0) ? "denominateur_nul" : undefined;
}
