import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type Estimate, Z95 } from "./counts.ts";
import { normalDistribution, studentQuantile } from "./distributions.ts";

/** The mean of some numbers with what its interval rests on. */
export interface MeanEstimate extends Estimate {
  readonly n: number;
  /** Standard deviation of the sample, divisor n − 1, in the unit of the numbers. */
  readonly deviation: number;
}

/**
 * The mean of numbers drawn at random, in their unit, with its Student interval: mean ± t(n − 1) × s / √n. It says what
 * another sample of as many might have given: of territories that are all there are, it says nothing. Unknown for fewer than
 * two numbers (`valeurs_manquantes`), or for one that is not finite (`nombre_invalide`).
 *
 * @source Student (W. S. Gosset), Biometrika 6, 1908, 1-25; PHEindicatormethods, phe_mean (METHODS § 2.1)
 * @example
 * meanInterval([30, 40, 50, 60])
 * // => { value: 45, lower: 24.457397432394817, upper: 65.54260256760519, n: 4, deviation: 12.909944487358056 }
 */
export function meanInterval(values: readonly number[], z = Z95): MeanEstimate | Impossible {
  const n = values.length;
  if (!values.every(Number.isFinite)) return impossible("nombre_invalide");
  if (n < 2) return impossible("valeurs_manquantes");
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1));
  const t = studentQuantile(normalDistribution(z), n - 1);
  if (typeof t !== "number") return t;
  const half = (t * deviation) / Math.sqrt(n);
  return { value, lower: value - half, upper: value + half, n, deviation };
}
