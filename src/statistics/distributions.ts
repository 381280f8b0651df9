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

const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;

const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;

const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * The quantile of the standard normal distribution, right to about 1e-15 relative. Unknown (`nombre_invalide`) outside
 * ]0, 1[. simple-statistics' `probit` is not used: it is wrong by 0.003 to 0.011 at the usual levels.
 *
 * @source M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (3), 1988, 477-484
 * @example
 * normalQuantile(0.975)
 * // => 1.9599639845400536
 * @example
 * normalQuantile(1)
 * // => { unknown: "nombre_invalide" }
 */
export function normalQuantile(probability: number): number | Impossible {
  if (!(probability > 0 && probability < 1)) return impossible("nombre_invalide");
  const fromCentre = probability - 0.5;
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre);
  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const quantile = depth <= 5 ? ratio(MIDDLE, depth - 1.6) : ratio(TAIL, depth - 5);
  return fromCentre < 0 ? -quantile : quantile;
}

function ratio([numerator, denominator]: readonly [readonly number[], readonly number[]], x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
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
