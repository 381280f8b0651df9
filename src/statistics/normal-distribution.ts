import { regularisedGamma } from "./regularised-gamma.ts";

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
