import { expect, test } from "vitest";
import { endInYears, firstDay, lastDay } from "../../../src/kernel/dates.ts";
import { frenchMoment } from "../../../src/kernel/french.ts";
import { decimalsOf } from "../../../src/kernel/numbers.ts";

test.each([
  ["2024", "2024-01-01", "2024-12-31", 2025],
  ["2024-02", "2024-02-01", "2024-02-29", 2024 + 60 / 366],
  ["2023-02", "2023-02-01", "2023-02-28", 2023 + 59 / 365],
  ["2024-07-01", "2024-07-01", "2024-07-01", 2024 + 183 / 366],
])("%s is from %s to %s", (date, first, last, years) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  expect(endInYears(date)).toBeCloseTo(years, 12);
});

test("a moment that is none stays as it is", () => {
  expect(["2024", "2024-02", "2024-02-01", "2024-13", "bientôt"].map(frenchMoment)).toEqual([
    "en 2024",
    "en février 2024",
    "le 1er\u00a0février 2024",
    "2024-13",
    "bientôt",
  ]);
});

test("decimals are those that are written, six at most", () => {
  expect([3, 0.5, 19.95, -1.234, 1 / 3].map(decimalsOf)).toEqual([0, 1, 2, 3, 6]);
});
