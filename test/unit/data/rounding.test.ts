import { describe, expect, test } from "vitest";
import { roundingAt, toRounding } from "../../../src/data/rounding.ts";

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
