import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { countsProblem } from "./counts-problem.ts";
import type { Counts } from "./shapes.ts";

/**
 * The counts that carry as much information as counts published with random noise of a known variance (Insee's random
 * keys): same share, fewer people. Intervals and tests of these counts include the noise. Only with the variance that
 * the producer declares. Unknown for wrong counts or a variance that is negative or not finite.
 *
 * @source METHODS § 2.8: Var p̂ ≈ p(1 − p)/d + (V + p²V)/d²; p taken at the centre of Wilson's interval, so that 0 and 1
 * have a variance too
 * @example
 * noisyCounts({ count: 30, total: 300 }, 30.1)
 * // => { count: 14.430535335127152, total: 144.30535335127152 }
 */
export function noisyCounts({ count, total }: Counts, variance: number, z = Z95): Counts | Impossible {
  const problem = countsProblem({ count, total });
  if (problem) return impossible(problem);
  if (!Number.isFinite(variance) || variance < 0) return impossible("nombre_invalide");
  const centre = (count + (z * z) / 2) / (total + z * z);
  const sampling = (centre * (1 - centre)) / total;
  const noise = (variance * (1 + centre * centre)) / (total * total);
  const share = sampling / (sampling + noise);
  return { count: count * share, total: total * share };
}
