import { type Impossible, impossible } from "../kernel/unknown.ts";
import { regularisedGamma } from "./regularised-gamma.ts";

/**
 * The quantile of the χ² distribution, by bisection of its distribution function P(k/2, x/2) until two neighbouring
 * floating-point numbers. Unknown (`nombre_invalide`) for a probability outside ]0, 1[ or degrees of freedom not above 0.
 *
 * @source Definition; check values R 4: qchisq(0.998, 1) = 9.549535706, qchisq(0.975, 10) = 20.483177351
 * @example
 * chiSquareQuantile(0.998, 1)
 * // => 9.549535706083194
 */
export function chiSquareQuantile(probability: number, degrees: number): number | Impossible {
  if (!(probability > 0 && probability < 1 && degrees > 0)) return impossible("nombre_invalide");
  const below = (x: number) => regularisedGamma(degrees / 2, x / 2) < probability;
  let [lower, upper] = [0, degrees + 1];
  while (below(upper)) upper *= 2;
  for (let middle = (lower + upper) / 2; lower < middle && middle < upper; middle = (lower + upper) / 2) {
    if (below(middle)) lower = middle;
    else upper = middle;
  }
  return upper;
}
