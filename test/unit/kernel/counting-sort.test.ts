import { expect, test } from "vitest";
import { countingSort } from "../../../src/kernel/numbers.ts";

test.each<[string, readonly number[], readonly number[], number, readonly number[]]>([
  ["no row", [], [], 0, []],
  ["one row", [0], [0], 1, [0]],
  ["rows of distinct keys", [0, 1, 2], [2, 0, 1], 3, [1, 2, 0]],
  ["rows of equal keys keep their order", [0, 1, 2, 3], [1, 0, 1, 0], 2, [1, 3, 0, 2]],
  ["an order that is not the order of the rows is the one kept", [3, 2, 1, 0], [0, 0, 0, 0], 1, [3, 2, 1, 0]],
  ["keys that no row has take no place", [0, 1], [9, 4], 10, [1, 0]],
  ["some of the rows only", [2, 0], [0, 5, 1], 6, [0, 2]],
])("%s", (_, order, keys, count, expected) => {
  expect([...countingSort(Int32Array.from(order), Int32Array.from(keys), count)]).toEqual(expected);
});

test("sorting by the second key, then by the first, sorts by both", () => {
  const first = Int32Array.of(1, 0, 1, 0);
  const second = Int32Array.of(0, 1, 1, 0);
  const sorted = countingSort(countingSort(Int32Array.of(0, 1, 2, 3), second, 2), first, 2);
  expect([...sorted]).toEqual([3, 1, 0, 2]);
});

test("the order given is left as it was", () => {
  const order = Int32Array.of(0, 1);
  countingSort(order, Int32Array.of(1, 0), 2);
  expect([...order]).toEqual([0, 1]);
});
