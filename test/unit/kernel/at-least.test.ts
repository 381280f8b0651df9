import { expect, test } from "vitest";
import type { TriState } from "../../../src/kernel/logic.ts";
import { atLeast, shareReaches } from "../../../src/kernel/logic.ts";

const of = (n: number, ...answers: TriState[]) => atLeast(n, answers.length, (index) => answers[index]);

test.each<[string, TriState, TriState]>([
  ["two of three", of(2, true, true, false), true],
  ["two of three, whatever is unknown", of(2, true, true, undefined), true],
  ["one of three is not two", of(2, true, false, false), false],
  ["out of reach, whatever is unknown", of(2, false, false, undefined), false],
  ["the unknown one decides", of(2, true, false, undefined), undefined],
  ["more than there are", of(4, true, true, true), false],
  ["none of none", of(0), true],
  ["one of none", of(1), false],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});

test("no more is asked for than it takes", () => {
  const asked: number[] = [];
  atLeast(1, 3, (index) => {
    asked.push(index);
    return index === 1;
  });
  atLeast(3, 3, (index) => {
    asked.push(10 + index);
    return false;
  });
  expect(asked).toEqual([0, 1, 10]);
});

test.each<[number, number, number, TriState]>([
  [11, 11, 0, true],
  [10, 12, 0, false],
  [10, 8, 4, undefined],
  [11, 5, 6, true],
  [5, 11, 6, undefined],
  [4, 12, 6, false],
  [0, 0, 0, undefined],
])("%i yes, %i no, %i unknown: one half is reached: %s", (yes, no, unknown, expected) => {
  expect(shareReaches({ yes, no, unknown }, 0.5)).toBe(expected);
});
