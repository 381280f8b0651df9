import { describe, expect, test } from "vitest";
import { detectionPower, minimumDetectableChange, moverChange } from "../../../src/statistics/change.ts";
import { gapClosingRate, linearProgress } from "../../../src/statistics/progress.ts";
import { projectTrend, theilSen } from "../../../src/statistics/slopes.ts";
import { proportionTrend, valueTrend } from "../../../src/statistics/trend-tests.ts";

const { NaN: NAN } = Number;
const proportions = (counts: readonly number[], totals: readonly number[]) =>
  counts.map((count, index) => ({ year: 2014 + index, count, total: totals[index] ?? NAN }));
const values = (points: readonly (readonly [number, number, number])[]) =>
  points.map(([value, lower, upper], index) => ({ year: 2014 + index, value, lower, upper }));

/** METHODS § 2.4: check values of Fingertips, re-computed independently there. */
describe("goldens of the trend test", () => {
  test("proportions, falling", () => {
    const found = proportionTrend(
      proportions(
        [318, 314, 318, 291, 292],
        [468.33578792341672, 472.89156626506019, 500.78740157480314, 480.19801980198019, 499.14529914529913],
      ),
    );
    expect(found).toMatchObject({ direction: "baisse", outlier: false, start: 2014, end: 2018 });
    expect(found).toMatchObject({ chiSquare: expect.closeTo(12.5688, 4), slope: expect.closeTo(-0.1062, 4) });
  });

  test("proportions, rising", () => {
    const found = proportionTrend(
      proportions([10, 17, 27, 49, 67], [125, 141.667, 117.391, 204.167, 171.795]),
    );
    expect(found).toMatchObject({
      direction: "hausse",
      chiSquare: expect.closeTo(47.3463, 3),
      slope: expect.closeTo(0.483, 4),
    });
  });

  test("values, falling", () => {
    const found = valueTrend(
      values([
        [30.6, 28.98, 32.25],
        [30.2, 28.63, 31.9],
        [28, 26.44, 29.64],
        [24.6, 23.15, 26.19],
        [24.67, 23.16, 26.25],
      ]),
    );
    expect(found).toMatchObject({
      direction: "baisse",
      chiSquare: expect.closeTo(46.7636, 4),
      slope: expect.closeTo(-1.7516, 4),
    });
  });

  test("values, rising", () => {
    const found = valueTrend(
      values([
        [20.2, 18.3, 21.9],
        [23, 21.44, 25.64],
        [24.6, 23.15, 26.19],
        [28.67, 26.16, 29.25],
        [30.9, 28.98, 32.25],
      ]),
    );
    expect(found).toMatchObject({
      direction: "hausse",
      chiSquare: expect.closeTo(95.2196, 4),
      slope: expect.closeTo(2.7335, 4),
    });
  });
});

test("only the last five years count, whatever the order", () => {
  const flat = values([
    [30, 29, 31],
    [20, 19, 21],
    [20.1, 19, 21],
    [20, 19, 21],
    [19.9, 19, 21],
    [20, 19, 21],
  ]);
  expect(valueTrend(flat.toReversed())).toMatchObject({ direction: "aucune", start: 2015, end: 2019 });
});

test("a trend made by one year is no trend", () => {
  const odd = values([
    [20, 19.5, 20.5],
    [20.01, 19.5, 20.5],
    [20, 19.5, 20.5],
    [19.99, 19.5, 20.5],
    [24, 23.5, 24.5],
  ]);
  expect(valueTrend(odd)).toMatchObject({ direction: "aucune", outlier: true });
  expect(
    proportionTrend(proportions([1000, 1001, 1000, 999, 1400], [5000, 5000, 5000, 5000, 5000])),
  ).toMatchObject({
    direction: "aucune",
    outlier: true,
  });
});

describe("reasons why a trend cannot be tested", () => {
  const five = proportions([10, 11, 12, 13, 14], [100, 100, 100, 100, 100]);
  const rates = values([
    [1, 0, 2],
    [2, 1, 3],
    [3, 2, 4],
    [4, 3, 5],
    [5, 4, 6],
  ]);
  test.each([
    ["four years", five.slice(1), "points_insuffisants"],
    ["one year", five.slice(4), "points_insuffisants"],
    ["the same year twice", [...five, { year: 2014, count: 1, total: 2 }], "periodes_en_double"],
    ["a year that is not a number", [...five, { year: NAN }], "nombre_invalide"],
    ["a year without counts", [...five, { year: 2019 }], "valeurs_manquantes"],
    // METHODS, addendum of November 2026, E: 2013, 2015, 2016, 2017, 2019 are not five years.
    [
      "a year left out",
      five.map((point, rank) => ({ ...point, year: [2013, 2015, 2016, 2017, 2019][rank] ?? 0 })),
      "valeurs_manquantes",
    ],
    ["a denominator alone", [...five, { year: 2019, total: 4 }], "valeurs_manquantes"],
    ["no case", [...five, { year: 2019, count: 0, total: 4 }], "taux_extreme"],
    ["nothing but cases", [...five, { year: 2019, count: 4, total: 4 }], "taux_extreme"],
    ["a zero denominator", [...five, { year: 2019, count: 0, total: 0 }], "denominateur_nul"],
    ["more cases than people", [...five, { year: 2019, count: 5, total: 4 }], "numerateur_superieur"],
  ])("proportions: %s", (_, points, reason) => {
    expect(proportionTrend(points)).toEqual({ unknown: reason });
  });

  test.each([
    ["four years", rates.slice(1), "points_insuffisants"],
    ["no value", [...rates, { year: 2019 }], "valeurs_manquantes"],
    ["no interval", [...rates, { year: 2019, value: 4 }], "intervalle_absent"],
    ["half an interval", [...rates, { year: 2019, value: 4, lower: 3 }], "intervalle_absent"],
    ["an empty interval", [...rates, { year: 2019, value: 4, lower: 4, upper: 4 }], "intervalle_absent"],
    ["not a number", [...rates, { year: 2019, value: NAN, lower: 4, upper: 5 }], "nombre_invalide"],
    [
      "an infinite interval",
      [...rates, { year: 2019, value: 4, lower: 3, upper: Number.POSITIVE_INFINITY }],
      "nombre_invalide",
    ],
  ])("values: %s", (_, points, reason) => {
    expect(valueTrend(points)).toEqual({ unknown: reason });
    expect(projectTrend(points, 2030)).toEqual({ unknown: reason });
  });

  test("census vintages that overlap are not five observations", () => {
    expect(proportionTrend(five, { spacing: 5 })).toEqual({ unknown: "periodes_trop_proches" });
    const apart = five.map((point, index) => ({ ...point, year: 1999 + 5 * index }));
    expect(proportionTrend(apart, { spacing: 5 })).toMatchObject({
      direction: "aucune",
      start: 1999,
      end: 2019,
    });
  });
});

describe("projection", () => {
  const rising = values([
    [20, 19, 21],
    [22, 21, 23],
    [24, 23, 25],
    [26, 25, 27],
    [28, 27, 29],
  ]);
  test("goes on at the same pace, and is surer near the data", () => {
    const [near, far] = [projectTrend(rising, 2019), projectTrend(rising, 2030)];
    if ("unknown" in near || "unknown" in far) throw new Error("unknown");
    expect([near.value, far.value]).toEqual([expect.closeTo(30, 9), expect.closeTo(52, 9)]);
    expect(far.upper - far.lower).toBeGreaterThan(near.upper - near.lower);
  });

  test("is refused without a significant trend, and to no year", () => {
    const flat = rising.map((point) => ({ ...point, value: 24, lower: 20, upper: 28 }));
    expect(projectTrend(flat, 2030)).toEqual({ unknown: "evolution_non_etablie" });
    expect(projectTrend(rising, NAN)).toEqual({ unknown: "nombre_invalide" });
  });
});

test.each([
  ["the median slope", [2000, 2001, 2002, 2003], [1, 2, 4, 4], 1],
  ["two rows of one time make no slope", [2000, 2000, 2001], [1, 3, 4], 2],
  ["one point", [2000], [1], { unknown: "points_insuffisants" }],
  ["one time", [2000, 2000], [1, 2], { unknown: "points_insuffisants" }],
  ["not a number", [2000, 2001], [1, NAN], { unknown: "nombre_invalide" }],
])("Theil-Sen: %s", (_, times, points, slope) => {
  expect(theilSen(times, points)).toEqual(slope);
});

describe("change", () => {
  test("two symmetric intervals add in quadrature", () => {
    expect(moverChange({ value: 10, lower: 7, upper: 13 }, { value: 9, lower: 5, upper: 13 })).toEqual({
      value: -1,
      lower: -6,
      upper: 4,
    });
  });

  test.each([
    [{ value: 1, lower: 2, upper: 3 }],
    [{ value: 4, lower: 2, upper: 3 }],
    [{ value: NAN, lower: 2, upper: 3 }],
    [{ value: 2, lower: Number.NEGATIVE_INFINITY, upper: 3 }],
  ])("an estimate that is not one: %o", (estimate) => {
    const good = { value: 1, lower: 0, upper: 2 };
    expect(moverChange(estimate, good)).toEqual({ unknown: "nombre_invalide" });
    expect(moverChange(good, estimate)).toEqual({ unknown: "nombre_invalide" });
  });

  /** METHODS § 2.3: for 8.2 points of width, a true change of −2.9 points is seen in 28 % of cases. */
  test("power", () => {
    expect(detectionPower(-2.9, 4.1)).toBeCloseTo(0.28, 2);
    expect(detectionPower(0, 4.1)).toBeCloseTo(0.05, 10);
    expect(detectionPower(1, 0)).toEqual({ unknown: "nombre_invalide" });
    expect(detectionPower(NAN, 1)).toEqual({ unknown: "nombre_invalide" });
  });

  test("the smallest true change that is seen four times out of five is", () => {
    const found = minimumDetectableChange({ lower: -4.1, upper: 4.1 });
    if ("unknown" in found) throw new Error("unknown");
    expect(found.smallestSignificant).toBeCloseTo(4.1, 12);
    expect(detectionPower(found.smallestDetectable, 4.1)).toBeCloseTo(0.8, 4);
    expect(minimumDetectableChange({ lower: 2, upper: 1 })).toEqual({ unknown: "nombre_invalide" });
    expect(minimumDetectableChange({ lower: NAN, upper: 1 })).toEqual({ unknown: "nombre_invalide" });
  });
});

test.each([
  [-10, -8, 0.2, false],
  [10, -2, 0.8, true],
  [10, 12, -0.2, false],
  [10, 0, 1, false],
])("closing a gap of %d to %d", (start, end, rate, crossed) => {
  expect(gapClosingRate(start, end)).toEqual({ rate: expect.closeTo(rate, 12), crossed });
});

test("a share of nothing says nothing", () => {
  expect(gapClosingRate(0, 3)).toEqual({ unknown: "ecart_initial_nul" });
  expect(gapClosingRate(0.4, 3, 0.5)).toEqual({ unknown: "ecart_initial_nul" });
  expect(gapClosingRate(NAN, 3)).toEqual({ unknown: "nombre_invalide" });
  expect(linearProgress({ base: 20, current: 20, target: 20 })).toEqual({ unknown: "ecart_initial_nul" });
  expect(linearProgress({ base: 20, current: NAN, target: 20 })).toEqual({ unknown: "nombre_invalide" });
});
