import { gammaln } from "simple-statistics";
import { type Impossible, impossible } from "../kernel/unknown.ts";

/** Terms after which a series or a fraction is taken for converged, the precision asked, and what stands for zero. */
const [STEPS, PRECISION, TINY] = [1000, 1e-16, 1e-300] as const;

/**
 * The regularised lower incomplete gamma function P(a, x), for a > 0 and x >= 0: series below a + 1, continued fraction
 * (modified Lentz) above. Right to about 1e-14.
 *
 * @source NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued fraction)
 * @example
 * regularisedGamma(1, 2)
 * // => 0.8646647167633873
 */
export function regularisedGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - gammaln(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < STEPS && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < STEPS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    const factor = c * d;
    result *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return result;
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/**
 * The distribution function of the standard normal law, right to about 1e-14. simple-statistics'
 * `cumulativeStdNormalProbability` is not used: it is a table to two decimals.
 *
 * @source Φ(x) = (1 + sign(x)·P(1/2, x²/2)) / 2; NIST DLMF 7.11.1
 * @example
 * normalDistribution(1.96)
 * // => 0.9750021048517796
 */
export function normalDistribution(x: number): number {
  return (1 + Math.sign(x) * regularisedGamma(0.5, (x * x) / 2)) / 2;
}

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
