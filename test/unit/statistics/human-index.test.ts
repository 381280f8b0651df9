import { describe, expect, test } from "vitest";
import { unknown } from "../../../src/kernel/unknown.ts";
import { humanIndex } from "../../../src/statistics/human-index.ts";

/**
 * No published example with the bounds of its year was found (November 2026): the formulas of the Région are recomputed by hand.
 * Health 1 − (118.4 − 90.2)/(142.6 − 90.2) = 1 − 28.2/52.4 = 0.461832; education (62 − 41)/(89 − 41) = 21/48 = 0.4375; standard
 * of living (ln 18,500 − ln 14,200)/(ln 39,800 − ln 14,200) = 0.264529/1.030625 = 0.256668; their mean is 0.385333.
 */
describe("IDH-4 of the Région Hauts-de-France", () => {
  const measures = {
    sante: { value: 118.4, least: 90.2, most: 142.6 },
    education: { value: 62, least: 41, most: 89 },
    niveau_de_vie: { value: 18_500, least: 14_200, most: 39_800 },
  };

  test("the three dimensions by hand, and their plain mean", () => {
    const living = Math.log10(18_500 / 14_200) / Math.log10(39_800 / 14_200);
    expect(living).toBeCloseTo(0.256668, 5);
    expect(humanIndex("IDH-4", measures)).toBeCloseTo((0.461832 + 0.4375 + 0.256668) / 3, 5);
  });

  test("a higher mortality lowers it, the base of the logarithm does not matter", () => {
    const worse = humanIndex("IDH-4", { ...measures, sante: { ...measures.sante, value: 130 } });
    expect(Number(worse)).toBeLessThan(Number(humanIndex("IDH-4", measures)));
  });

  test.each(["sante", "education", "niveau_de_vie"] as const)(
    "unknown without %s: two thirds are no index",
    (one) => {
      expect(
        humanIndex("IDH-4", { ...measures, [one]: { ...measures[one], value: unknown("secret") } }),
      ).toEqual({
        unknown: "secret",
      });
    },
  );
});

/**
 * IDH-2: life expectancy (81.2 − 76)/(86 − 76) = 0.52, diplomas (87 − 55)/(98 − 55) = 0.744186, income, plain
 * (21,000 − 9,000)/(45,000 − 9,000) = 0.333333 or by logarithm ln(21/9)/ln(5) = 0.526453.
 */
test.each([
  [false, (0.52 + 0.744186 + 0.333333) / 3],
  [true, (0.52 + 0.744186 + 0.526453) / 3],
])("IDH-2 with the income by its logarithm: %s", (logarithm, index) => {
  const found = humanIndex("IDH-2", {
    sante: { value: 81.2, least: 76, most: 86 },
    education: { value: 87, least: 55, most: 98 },
    niveau_de_vie: { value: 21_000, least: 9000, most: 45_000, logarithm },
  });
  expect(found).toBeCloseTo(index, 5);
});
