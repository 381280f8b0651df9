import { expect, test } from "vitest";
import { isNegligible } from "../../../src/kernel/is-negligible.ts";

test.each([
  [0.2, 0.2, true],
  [23.8 - 23.6, 0.2, true],
  [23.6 - 23.8, 0.2, true],
  [0.21, 0.2, false],
  [-7, 15.5, true],
  [0, 0, true],
])("a change of %d within %d: %s", (change, limit, expected) => {
  expect(isNegligible(change, limit)).toBe(expected);
});
