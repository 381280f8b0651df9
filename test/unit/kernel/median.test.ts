import { expect, test } from "vitest";
import { median } from "../../../src/kernel/numbers.ts";

test.each<[string, readonly number[], number | undefined]>([
  ["of nothing is unknown, not zero", [], undefined],
  ["of one number is that number", [7], 7],
  ["of two is their mean", [1, 2], 1.5],
  ["of an odd number of them is the middle, whatever their order", [9, -3, 4], 4],
  ["of an even number of them is the mean of the two middles", [4, 1, 2, 3], 2.5],
  ["sorts numbers as numbers: 10 comes after 9", [10, 9, 100], 10],
  ["is not moved by one number far away", [1, 2, 3, 4, 1e9], 3],
  ["can be zero, which is a number", [-1, 1], 0],
])("the median %s", (_, values, expected) => {
  expect(median(values)).toBe(expected);
});

test("the list itself keeps its order", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});
