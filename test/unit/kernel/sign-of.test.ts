import { expect, test } from "vitest";
import { signOf } from "../../../src/kernel/numbers.ts";

test.each([
  ["above zero", 3, 1],
  ["below zero", -0.1, -1],
  ["zero", 0, 0],
  ["negative zero is zero", -0, 0],
  ["what floating point leaves of 0.3 − 0.2 − 0.1 is zero", 0.3 - 0.2 - 0.1, 0],
  ["a billionth is a difference", 1e-9, 1],
  ["less than a billionth is none", -0.99e-9, 0],
])("%s", (_, value, expected) => {
  expect(signOf(value)).toBe(expected);
});
