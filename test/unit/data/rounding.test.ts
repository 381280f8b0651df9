import { describe, expect, test } from "vitest";
import { coarsest, digitsAt, roundingAt, toRounding } from "../../../src/data/rounding.ts";

const LISTED = [
  { pas: 1, depuis: 2020, jusqu_a: 2021, mailles: ["commune"] },
  { pas: 0.1, depuis: 2020 },
  { pas: 10, jusqu_a: 2015 },
].map(toRounding);

describe("the step of a published figure", () => {
  test.each([
    ["of the first rule that fits", "2020", "commune", 1],
    ["of another system of codes", "2020", "epci", 0.1],
    ["after the last year of a rule", "2022", "commune", 0.1],
    ["of a day of its year", "2021-12-31", "commune", 1],
    ["of a rule without a first year", "1999", "epci", 10],
    ["that nobody declared", "2018", "epci", undefined],
    ["of an edition, which is no year", "edition-2021", "commune", undefined],
  ])("%s", (_, period, kind, expected) => {
    expect(roundingAt(LISTED, period, kind)).toBe(expected);
  });
});

test("the coarsest of some steps; none without any", () => {
  expect(coarsest([0.1, 1, undefined])).toBe(1);
  expect(coarsest([undefined])).toBeUndefined();
});

test.each([
  [1, 1, 0],
  [1, 0.1, 1],
  [1, 0.01, 1],
  [0, 10, 0],
  [2, undefined, 2],
])("an indicator of %s decimals, published to a step of %s, is printed with %s", (decimals, step, digits) => {
  expect(digitsAt(decimals, step)).toBe(digits);
});
