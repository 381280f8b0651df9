import { describe, expect, test } from "vitest";
import { Z95 } from "../../../src/statistics/counts.ts";
import {
  chiSquareQuantile,
  normalDistribution,
  regularisedGamma,
} from "../../../src/statistics/distributions.ts";
import { TREND_THRESHOLD } from "../../../src/statistics/trend.ts";

/** Known quantiles: R 4 qnorm and the printed examples of AS 241 (0.25, 0.001, 1e-20). */
test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.999, 3.090232306167813],
  [0.9995, 3.2905267314918945],
  [0.25, -0.6744897501960817],
  [0.001, -3.0902323061678132],
  [1e-20, -9.26234008979841],
  [1e-10, -6.361340902404056],
])("the normal distribution reaches %d at %d", (probability, quantile) => {
  expect(normalDistribution(quantile)).toBeCloseTo(probability, 14);
});

test("the constants of the intervals and of the trend test are those quantiles", () => {
  expect(normalDistribution(Z95)).toBeCloseTo(0.975, 15);
  expect(normalDistribution(Math.sqrt(TREND_THRESHOLD))).toBeCloseTo(0.999, 15);
});

/** (1 + erf(x/√2))/2 with the erf of the C library (Python 3). */
test.each([
  [0, 0.5],
  [1.234, 0.8913985479],
  [-1.96, 0.0249978951],
  [3, 0.998650102],
])("normal distribution at %d", (x, probability) => {
  expect(normalDistribution(x)).toBeCloseTo(probability, 7);
});

/** Closed forms: P(1, x) = 1 − e⁻ˣ; P(1/2, x²) = erf x; erf 1 = 0.8427007929497149, erf 3 = 0.9999779095030014. */
test.each([
  [1, 0, 0],
  [1, 0.3, 1 - Math.exp(-0.3)],
  [1, 7, 1 - Math.exp(-7)],
  [0.5, 1, 0.8427007929497149],
  [0.5, 9, 0.9999779095030014],
  [3, 2, 1 - Math.exp(-2) * (1 + 2 + 2)],
])("P(%d, %d)", (a, x, value) => {
  expect(regularisedGamma(a, x)).toBeCloseTo(value, 13);
});

/** Even degrees: closed form e^(−x/2)·Σ(x/2)ᵏ/k!, solved with 50 digits (Python decimal); 2 degrees: −2 ln(1 − p). */
describe("χ² quantile", () => {
  test.each([
    [0.95, 1, 3.841458820694124],
    [0.998, 1, TREND_THRESHOLD],
    [0.975, 10, 20.4831773508074],
    [0.025, 10, 3.246972780236842],
    [0.9, 2, -2 * Math.log(0.1)],
  ])("of %d with %d degrees", (probability, degrees, quantile) => {
    expect(chiSquareQuantile(probability, degrees)).toBeCloseTo(quantile, 9);
  });

  test.each([
    [0, 1],
    [1, 1],
    [0.5, 0],
    [Number.NaN, 1],
    [0.5, Number.NaN],
  ])("of %d with %d degrees is unknown", (probability, degrees) => {
    expect(chiSquareQuantile(probability, degrees)).toEqual({ unknown: "nombre_invalide" });
  });
});
