import { expect, test } from "vitest";
import type { RowTrend } from "../../../src/compare/comparison.ts";
import { trendWords } from "../../../src/french/trends.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import type { Trend } from "../../../src/statistics/trend.ts";

const found: Trend = { direction: "hausse", chiSquare: 12, slope: 1, outlier: false, start: 2015, end: 2019 };
const trend = (gap: RowTrend["gap"], projection?: RowTrend["projection"]): RowTrend => ({
  gap,
  value: gap,
  theilSen: 1,
  rules: [],
  ...(projection ? { projection } : {}),
});

test.each([
  ["a direction", trend(found), "en hausse"],
  ["none", trend({ ...found, direction: "aucune" }), "aucune direction établie"],
  [
    "one that a single year makes",
    trend({ ...found, direction: "aucune", outlier: true }),
    "une année seule fait la pente",
  ],
  ["no test", trend(unknown("intervalle_absent")), "non calculé (intervalle inconnu)"],
  [
    "a prolonged one",
    trend(found, { value: 3, lower: 1, upper: 5, year: 2030 }),
    "en hausse, +3,0 en 2030 (+1,0 ; +5,0)",
  ],
])("%s, in the same words in the footer, the detail and the explanation", (_, row, words) => {
  expect(trendWords(row, 1)).toBe(words);
});
