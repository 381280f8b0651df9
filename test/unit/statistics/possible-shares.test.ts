import { expect, test } from "vitest";
import { possibleShares } from "../../../src/statistics/roundings.ts";

/** Brown & Heathers 2017: a mean of 5.19 of 28 whole numbers is impossible: 145/28 = 5.18, 146/28 = 5.21. */
test("the example of the article, as a share of 2800", () => {
  const at = (count: number) => Number((count / 28).toFixed(2));
  expect([at(145), at(146)]).toEqual([5.18, 5.21]);
  expect(possibleShares(5.19 * 10, 1, 280)).toMatchObject({ counts: [] });
});

test("the same as trying every whole number", () => {
  for (const total of [1, 7, 16, 21, 30, 99])
    for (let printed = 0; printed <= 100; printed += 1) {
      const tried = Array.from({ length: total + 1 }, (_, count) => count).filter(
        (count) => Math.abs((100 * count) / total - printed) <= 0.5 + 1e-9,
      );
      expect(possibleShares(printed, 0, total)).toMatchObject({ counts: tried });
    }
});

test.each([
  [51, 0, 0],
  [51, 0, 2.5],
  [101, 0, 30],
  [-1, 0, 30],
  [Number.NaN, 0, 30],
])("%d %% with %d decimals of %d cannot be asked", (printed, decimals, total) => {
  expect(possibleShares(printed, decimals, total)).toEqual({ unknown: "nombre_invalide" });
});
