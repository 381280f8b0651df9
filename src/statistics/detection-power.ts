import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import { normalDistribution } from "./normal-distribution.ts";

/**
 * The probability (0 to 1) that a true change is declared significant when the interval of the change has this half
 * width: normal approximation, both tails. Unknown when a number is not finite or the half width not above 0.
 *
 * @source METHODS § 2.3: a true change of 2.9 points with an interval 8.2 points wide is seen in 28 % of cases
 * @example
 * detectionPower(-2.9, 4.1)
 * // => 0.2835125314063818
 */
export function detectionPower(change: number, halfWidth: number, z = Z95): number | Impossible {
  if (!Number.isFinite(change) || !Number.isFinite(halfWidth) || halfWidth <= 0)
    return impossible("nombre_invalide");
  const shift = (Math.abs(change) / halfWidth) * z;
  return normalDistribution(shift - z) + normalDistribution(-shift - z);
}
