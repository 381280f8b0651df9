import { describe, expect, test } from "vitest";
import { allOf, anyOf, not, type TriState } from "../../../src/kernel/logic.ts";

const U = undefined;

// The truth tables of Kleene's strong logic: Introduction to Metamathematics, 1952, § 64, p. 334.
describe("conjunction", () => {
  test.each<[TriState, TriState, TriState]>([
    [true, true, true],
    [true, false, false],
    [false, false, false],
    [true, U, U],
    [U, U, U],
    [false, U, false],
  ])("%s and %s is %s, either way round", (left, right, expected) => {
    expect(allOf([left, right])).toBe(expected);
    expect(allOf([right, left])).toBe(expected);
  });

  test("of nothing is true", () => {
    expect(allOf([])).toBe(true);
  });
});

describe("disjunction", () => {
  test.each<[TriState, TriState, TriState]>([
    [true, true, true],
    [true, false, true],
    [false, false, false],
    [true, U, true],
    [U, U, U],
    [false, U, U],
  ])("%s or %s is %s, either way round", (left, right, expected) => {
    expect(anyOf([left, right])).toBe(expected);
    expect(anyOf([right, left])).toBe(expected);
  });

  test("of nothing is false", () => {
    expect(anyOf([])).toBe(false);
  });
});

test.each<[TriState, TriState]>([
  [true, false],
  [false, true],
  [U, U],
])("not %s is %s", (value, expected) => {
  expect(not(value)).toBe(expected);
});
