import { describe, expect, test } from "vitest";
import { changeLaw, changeOn, classOf, noiseOf, scoreOf } from "../../../src/statistics/change-scores.ts";
import { normalDistribution } from "../../../src/statistics/distributions.ts";

const law = (
  scale: "effectif" | "montant" | "points",
  pairs: readonly (readonly [number, number])[],
  step = 1,
) =>
  changeLaw({
    scale,
    step,
    before: Float64Array.from(pairs, ([before]) => before),
    after: Float64Array.from(pairs, ([, after]) => after),
  });

test.each<[string, "effectif" | "montant" | "points", number, number, number]>([
  ["counts by the logarithm of their ratio, with a half", "effectif", 40, 80, Math.log(80.5 / 40.5)],
  ["a count that becomes nothing", "effectif", 10, 0, Math.log(0.5 / 10.5)],
  ["amounts without the half", "montant", 10_000, 11_000, Math.log(1.1)],
  ["shares by points", "points", 12.5, 10, -2.5],
  ["an amount of nothing has no ratio", "montant", 0, 11_000, Number.NaN],
  ["nor an amount that becomes nothing", "montant", 11_000, 0, Number.NaN],
  ["a count under zero has none", "effectif", -3, 5, Number.NaN],
  ["what is missing has no change", "points", Number.NaN, 5, Number.NaN],
])("%s", (_, scale, before, after, change) => {
  const found = changeOn(scale, before, after);
  if (Number.isNaN(change)) expect(found).toBeNaN();
  else expect(found).toBeCloseTo(change, 12);
});

/**
 * Two Poisson counts against an independent computation: given their sum n, the second is binomial (n, 1/2), and the exact two-sided
 * probability, by Python 3 `math.comb` over whole numbers, is 0.017598 for (60, 90) and 0.395511 for (240, 260).
 */
test.each([
  [60, 90, 2.474270071839, 0.017597691928785745],
  [240, 260, 0.894009208602, 0.3955107714348578],
])("the score of %d and %d, and the exact test", (before, after, score, exact) => {
  const found = changeOn("effectif", before, after) / noiseOf({ scale: "effectif", step: 1 }, before, after);
  expect(found).toBeCloseTo(score, 10);
  // Przyborowski and Wilenski: (b − a) / √(a + b), whose normal probability, corrected for continuity, is the exact one.
  const classical = (after - before) / Math.sqrt(after + before);
  expect(Math.abs(found - classical)).toBeLessThan(0.03);
  const continuity = 2 * normalDistribution(-(after - before - 1) / Math.sqrt(after + before));
  expect(Math.abs(continuity - exact)).toBeLessThan(4e-4);
});

test("what rounding gives: step / √6, over the mean for amounts", () => {
  expect(noiseOf({ scale: "points", step: 0.1 }, 12, 14)).toBeCloseTo(0.040824829, 9);
  expect(noiseOf({ scale: "montant", step: 10 }, 10_000, 12_000)).toBeCloseTo(4.0824829 / 11_000, 9);
});

describe("a law", () => {
  test("has classes of forty at least, ten at most, by the sum of both figures", () => {
    const of = (count: number) =>
      law(
        "points",
        Array.from({ length: count }, (_, row) => [row, row] as const),
      );
    expect([0, 1, 79, 80, 400, 4000].map((count) => of(count).classes.length)).toEqual([0, 1, 1, 2, 10, 10]);
    expect(of(80).classes.map(({ least }) => least)).toEqual([0, 80]);
    expect(of(80).count).toBe(80);
  });

  /**
   * Changes 1 to 20: the median is 10.5; absolute deviations are 0.5, 0.5, 1.5, 1.5… 9.5, 9.5: their median is 5 (1.4826 × 5 =
   * 7.413), their ninth decile the 18th, 8.5 (8.5 / 1.6449 = 5.167). The first is the larger.
   */
  test("has the median of the changes and the larger of two spreads", () => {
    const found = law(
      "points",
      Array.from({ length: 20 }, (_, row) => [0, row + 1] as const),
    );
    expect(found.classes).toHaveLength(1);
    expect(classOf(found, 5).middle).toBe(10.5);
    expect(classOf(found, 5).spread).toBeCloseTo(7.413, 6);
    expect(scoreOf(found, 0, 40)).toBeCloseTo((40 - 10.5) / 7.413, 6);
  });

  /** Thirty-two changes of ±1 and eight of ±20: the median of the deviations is 1, the 36th of forty is 20: 20 / 1.6449. */
  test("takes the ninth decile where the tails are long", () => {
    const changes = Array.from({ length: 40 }, (_, row) => (row < 8 ? 20 : 1) * (row % 2 === 0 ? 1 : -1));
    const found = law(
      "points",
      changes.map((change) => [0, change] as const),
    );
    expect(classOf(found, 0).spread).toBeCloseTo(20 / 1.6449, 6);
  });

  test("is not moved by the size of a territory: the largest quarters are not far by being large", () => {
    const sizes = Array.from({ length: 200 }, (_, row) => 50 * (row + 1));
    const found = law(
      "effectif",
      sizes.map((size, row) => [size, Math.round(size * (row % 2 === 0 ? 0.97 : 1.03))] as const),
    );
    const scores = sizes.map((size) => Math.abs(scoreOf(found, size, Math.round(size * 1.03))));
    expect(Math.max(...scores)).toBeLessThan(2);
  });

  test("a small count that doubles is chance, a large one is not", () => {
    const same = law(
      "effectif",
      Array.from({ length: 40 }, (_, row) => [row + 1, row + 1] as const),
    );
    expect(scoreOf(same, 3, 6)).toBeLessThan(1.2);
    expect(scoreOf(same, 300, 600)).toBeGreaterThan(8);
  });

  test("without a class, of what is missing, and smaller than all", () => {
    expect(classOf({ classes: [] }, 3)).toEqual({ least: 0, middle: 0, spread: 0 });
    const found = law("points", [[5, 5]]);
    expect(classOf(found, -1)).toEqual({ least: 10, middle: 0, spread: 0 });
    expect(scoreOf(found, Number.NaN, 3)).toBeNaN();
    expect(scoreOf({ ...found, step: 0 }, 1, 2)).toBeCloseTo(1e9, 3);
  });
});
