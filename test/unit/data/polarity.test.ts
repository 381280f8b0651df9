import { expect, test } from "vitest";
import { direction } from "../../../src/data/unit.ts";

test.each([
  ["plus_haut_mieux", 1],
  ["plus_bas_mieux", -1],
  ["neutre", 0],
] as const)("%s is %s", (polarity, expected) => {
  expect(direction(polarity)).toBe(expected);
});
