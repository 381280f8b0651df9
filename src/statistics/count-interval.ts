import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Estimate, Z95 } from "./counts.ts";
import { chiSquareQuantile, normalDistribution } from "./distributions.ts";

/** Below this count Byar's approximation is left for the exact limits. */
const EXACT_BELOW = 10;

/**
 * A count of events with its Poisson interval: exact (χ² quantiles) below 10, Byar's approximation from 10. Divide the
 * three by the population for a rate. Unknown for a count that is not a finite number, or is negative.
 *
 * @source Byar in Breslow & Day, Statistical Methods in Cancer Research II, 1987, p. 69; Fingertips (METHODS § 2.1)
 * @example
 * countInterval(5)
 * // => { value: 5, lower: 1.6234863901184204, upper: 11.668332079322663 }
 * @example
 * countInterval(65)
 * // => { value: 65, lower: 50.16318771045943, upper: 82.84913854593984 }
 */
export function countInterval(count: number, z = Z95): Estimate | Impossible {
  if (!Number.isFinite(count) || !Number.isFinite(z)) return impossible("nombre_invalide");
  if (count < 0) return impossible("effectif_negatif");
  if (count < EXACT_BELOW) return exact(count, 1 - normalDistribution(z));
  return { value: count, lower: byar(count, -z), upper: byar(count + 1, z) };
}

function exact(count: number, tail: number): Estimate | Impossible {
  const lower = count === 0 ? 0 : chiSquareQuantile(tail, 2 * count);
  const upper = chiSquareQuantile(1 - tail, 2 * count + 2);
  if (typeof lower !== "number") return lower;
  return typeof upper === "number" ? { value: count, lower: lower / 2, upper: upper / 2 } : upper;
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
