import { describe, expect, test } from "vitest";
import { compositeIndex } from "../../src/statistics/composite-index.ts";

/**
 * UNDP, Human Development Report 2010, technical note 1, worked example of China: life expectancy 73.5 (20 to 83.2),
 * mean years of schooling 7.5 (to 13.2), expected years 11.4 (to 20.6), their mean to 0.951, income 7,263 (163 to
 * 108,211, by its logarithm). Printed: 0.847, 0.568, 0.553, 0.589, 0.584, and 0.663 for the index.
 */
describe("UNDP, 2010: China", () => {
  const one = (value: number, least: number, most: number, logarithm = false) =>
    Number(compositeIndex([{ value, least, most, logarithm }], "geometrique"));
  const schooling = Number(
    compositeIndex(
      [
        { value: 7.5, least: 0, most: 13.2 },
        { value: 11.4, least: 0, most: 20.6 },
      ],
      "geometrique",
    ),
  );

  test("each dimension, to three digits", () => {
    expect(one(73.5, 20, 83.2)).toBeCloseTo(0.847, 3);
    expect(one(7.5, 0, 13.2)).toBeCloseTo(0.568, 3);
    expect(one(11.4, 0, 20.6)).toBeCloseTo(0.553, 3);
    // The note rounds before it multiplies: 0.589 there, 0.5896 without.
    expect(Math.abs(schooling / 0.951 - 0.589)).toBeLessThan(0.001);
    expect(one(7263, 163, 108_211, true)).toBeCloseTo(0.584, 3);
  });

  test("the index", () => {
    const index = compositeIndex(
      [
        { value: 73.5, least: 20, most: 83.2 },
        { value: schooling, least: 0, most: 0.951 },
        { value: 7263, least: 163, most: 108_211, logarithm: true },
      ],
      "geometrique",
    );
    expect(index).toBeCloseTo(0.663, 3);
  });
});

/**
 * UNDP, Human Development Report 2000, technical note (sardc.net/HDev/MHDR2000/Eng/TechNotes/8.html), three countries:
 * life expectancy 25 to 85, literacy (twice) and enrolment, income 100 to 40,000 by its logarithm; simple mean.
 */
test.each([
  ["Germany", 77.2, 99.0, 88.1, 21_260, [0.87, 0.954, 0.895, 0.906]],
  ["China", 69.8, 82.9, 68.9, 3130, [0.747, 0.782, 0.575, 0.701]],
  ["Mozambique", 42.3, 39.5, 32.0, 740, [0.288, 0.37, 0.334, 0.331]],
] as const)("UNDP, 2000: %s", (_, life, literacy, enrolment, income, printed) => {
  const share = (value: number) => ({ value, least: 0, most: 100 });
  const mean = (...of: Parameters<typeof compositeIndex>[0]) => Number(compositeIndex(of, "arithmetique"));
  const health = mean({ value: life, least: 25, most: 85 });
  const education = mean(share(literacy), share(literacy), share(enrolment));
  const wealth = mean({ value: income, least: 100, most: 40_000, logarithm: true });
  const whole = mean(...[health, education, wealth].map((value) => ({ value, least: 0, most: 1 })));
  [health, education, wealth, whole].forEach((index, at) => {
    expect(Math.abs(index - (printed[at] ?? 0))).toBeLessThan(0.0011);
  });
});

/** METHODS § 2.7, IDH-4: health 1 − (ICM − min)/(max − min), education, and the logarithm of the standard of living. */
test("IDH-4, by hand: (0.75 + 0.4 + 0.5) / 3", () => {
  const index = compositeIndex(
    [
      { value: 100, least: 80, most: 160, reversed: true },
      { value: 40, least: 0, most: 100 },
      { value: Math.sqrt(10_000 * 40_000), least: 10_000, most: 40_000, logarithm: true },
    ],
    "arithmetique",
  );
  expect(index).toBeCloseTo(0.55, 12);
});

test("frozen bounds: another area changes nothing, and what lies beyond a bound counts as the bound", () => {
  expect(compositeIndex([{ value: 120, least: 0, most: 100 }], "arithmetique")).toBe(1);
  expect(compositeIndex([{ value: -5, least: 0, most: 100 }], "geometrique")).toBe(0);
});

test.each([
  [[], "valeurs_manquantes"],
  [[{ value: Number.NaN, least: 0, most: 1 }], "nombre_invalide"],
  [[{ value: 1, least: 2, most: 2 }], "nombre_invalide"],
  [[{ value: 1, least: 0, most: 2, logarithm: true }], "valeur_non_positive"],
] as const)("%j cannot be an index: %s", (dimensions, reason) => {
  expect(compositeIndex(dimensions, "arithmetique")).toEqual({ unknown: reason });
});
