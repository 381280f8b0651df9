import { describe, expect, test } from "vitest";
import { countInterval } from "../../src/statistics/count-interval.ts";
import { proportionTrend, valueTrend } from "../../src/statistics/trend-tests.ts";
import { wilson } from "../../src/statistics/wilson.ts";

const Z = 1.959963984540054;

/** The formulas of Fingertips as METHODS § 2.1 writes them, typed again here: ours must give the same on a grid. */
describe("intervals, as Fingertips defines them", () => {
  test("Wilson", () => {
    for (let total = 1; total <= 60; total += 1) {
      for (let count = 0; count <= total; count += 1) {
        const root = Z * Math.sqrt(Z * Z + 4 * count * (1 - count / total));
        const found = wilson({ count, total });
        expect(found).toMatchObject({
          lower: expect.closeTo(Math.max(0, (2 * count + Z * Z - root) / (2 * (total + Z * Z))), 12),
          upper: expect.closeTo(Math.min(1, (2 * count + Z * Z + root) / (2 * (total + Z * Z))), 12),
        });
      }
    }
  });

  test("Byar from 10 on", () => {
    for (let count = 10; count <= 500; count += 7) {
      const up = count + 1;
      expect(countInterval(count)).toMatchObject({
        lower: expect.closeTo(count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3, 9),
        upper: expect.closeTo(up * (1 - 1 / (9 * up) + Z / (3 * Math.sqrt(up))) ** 3, 9),
      });
    }
  });

  /** Exact below 10: the Poisson tails themselves are 2.5 %, summed here term by term. */
  test("exact below 10", () => {
    const atMost = (count: number, mean: number) => {
      let term = Math.exp(-mean);
      let sum = term;
      for (let index = 1; index <= count; index += 1) {
        term *= mean / index;
        sum += term;
      }
      return sum;
    };
    for (let count = 0; count < 10; count += 1) {
      const found = countInterval(count);
      if ("unknown" in found) throw new Error(found.unknown);
      expect(atMost(count, found.upper)).toBeCloseTo(0.025, 9);
      if (count > 0) expect(1 - atMost(count - 1, found.lower)).toBeCloseTo(0.025, 9);
    }
  });
});

/** Check values of the recent trends (METHODS § 2.4). The third was computed there with denominators of full length. */
describe("recent trends", () => {
  const points = (counts: readonly number[], totals: readonly number[]) =>
    counts.map((count, index) => ({ year: index + 1, count, total: totals[index] ?? 0 }));
  const rates = (rows: readonly (readonly [number, number, number])[]) =>
    rows.map(([value, lower, upper], index) => ({ year: index + 1, value, lower, upper }));

  test.each([
    [
      proportionTrend(
        points(
          [318, 314, 318, 291, 292],
          [468.33578792341672, 472.8915662650602, 500.78740157480314, 480.1980198019802, 499.14529914529913],
        ),
      ),
      12.5688,
      -0.1062,
      4,
    ],
    [
      proportionTrend(points([10, 17, 27, 49, 67], [125, 141.667, 117.391, 204.167, 171.795])),
      47.3463,
      0.483,
      3,
    ],
    [
      valueTrend(
        rates([
          [30.6, 28.98, 32.25],
          [30.2, 28.63, 31.9],
          [28, 26.44, 29.64],
          [24.6, 23.15, 26.19],
          [24.67, 23.16, 26.25],
        ]),
      ),
      46.7636,
      -1.7516,
      4,
    ],
    [
      valueTrend(
        rates([
          [20.2, 18.3, 21.9],
          [23, 21.44, 25.64],
          [24.6, 23.15, 26.19],
          [28.67, 26.16, 29.25],
          [30.9, 28.98, 32.25],
        ]),
      ),
      95.2196,
      2.7335,
      4,
    ],
  ])("golden %#", (found, chiSquare, slope, digits) => {
    expect(found).toMatchObject({
      chiSquare: expect.closeTo(chiSquare, digits),
      slope: expect.closeTo(slope, 4),
      outlier: false,
    });
  });
});
