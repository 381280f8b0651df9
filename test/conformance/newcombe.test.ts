import { expect, test } from "vitest";
import { newcombe } from "../../src/statistics/newcombe.ts";

/** R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, table II, method 10: the eight examples, four digits. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("%d/%d − %d/%d", (count1, total1, count2, total2, lower, upper) => {
  const found = newcombe({ count: count1, total: total1 }, { count: count2, total: total2 });
  expect(found).toMatchObject({ lower: expect.closeTo(lower, 4), upper: expect.closeTo(upper, 4) });
});
