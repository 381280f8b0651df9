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

/** The regularised incomplete beta function I(x; a, b), for a, b > 0 and x in [0, 1]. Right to about 1e-13. */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) + gammaln(a + b) - gammaln(a) - gammaln(b));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Its continued fraction, by the modified Lentz method: even and odd terms in one step. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let n = 1; n < STEPS; n += 1) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    const before = result;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(result / before - 1) < PRECISION) break;
  }
  return result;
}

/**
 * The quantile of Student's distribution, by bisection of its distribution function. Unknown (`nombre_invalide`) for a
 * probability outside ]0, 1[ or degrees of freedom not above 0.
 *
 * @source F(t) = 1 − I(ν / (ν + t²); ν/2, 1/2) / 2 for t ≥ 0: NIST Digital Library of Mathematical Functions, 8.17.22 and
 * 8.18; check values of any printed table: 12.706 (1), 3.182 (3), 2.262 (9) at 0.975
 * @example
 * studentQuantile(0.975, 3)
 * // => 3.182446305283704
 */
export function studentQuantile(probability: number, degrees: number): number | Impossible {
  if (!(probability > 0 && probability < 1 && degrees > 0)) return impossible("nombre_invalide");
  if (probability < 0.5) {
    const opposite = studentQuantile(1 - probability, degrees);
    return typeof opposite === "number" ? -opposite : opposite;
  }
  const below = (t: number) =>
    1 - regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2 < probability;
  return bisected(below, 1);
}

/** The least number of two neighbouring ones that is not below, sought from 0 upwards; `first`: a guess of its size. */
export function bisected(below: (value: number) => boolean, first: number): number {
  let [lower, upper] = [0, first];
  while (below(upper)) upper *= 2;
  for (let middle = (lower + upper) / 2; lower < middle && middle < upper; middle = (lower + upper) / 2) {
    if (below(middle)) lower = middle;
    else upper = middle;
  }
  return upper;
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
  return bisected(below, degrees + 1);
}
