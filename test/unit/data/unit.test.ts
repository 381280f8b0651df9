import { describe, expect, test } from "vitest";
import { formatGap, formatLevel, unitWords } from "../../../src/data/unit.ts";

const PERCENT = { unit: "%", decimals: 1 };
const EUROS = { unit: "EUR", decimals: 0 };
/** U+00A0 stands before a unit, U+202F between thousands. */
const [SPACE, THIN] = ["\u00a0", "\u202f"];

describe("a level", () => {
  test.each([
    ["a share is in per cent", 49.9, PERCENT, `49,9${SPACE}%`],
    ["euros bear their sign", 17980, EUROS, `17${THIN}980${SPACE}€`],
    ["inhabitants are abbreviated", 4803, { unit: "hab", decimals: 0 }, `4${THIN}803${SPACE}hab.`],
    ["a unit that is not known is written as it is", 3, { unit: "m²", decimals: 0 }, `3${SPACE}m²`],
  ])("%s", (_, value, as, expected) => {
    expect(formatLevel(value, as)).toBe(expected);
  });
});

describe("a gap", () => {
  test.each([
    ["is signed below", -4760, EUROS, `−4${THIN}760${SPACE}€`],
    ["is signed above", 1306, EUROS, `+1${THIN}306${SPACE}€`],
    ["of a share is in points, never in per cent", 26.1, PERCENT, `+26,1${SPACE}points`],
    ["under two takes no plural in French", -1.9, PERCENT, `−1,9${SPACE}point`],
    ["of two takes the plural", 2, PERCENT, `+2,0${SPACE}points`],
    ["of nothing bears no sign", 0, PERCENT, `0,0${SPACE}point`],
    ["agrees with what is printed, not with what was rounded", 1.96, PERCENT, `+2,0${SPACE}points`],
  ])("%s", (_, value, as, expected) => {
    expect(formatGap(value, as)).toBe(expected);
  });
});

test("a unit that is not known is said as it is", () => {
  expect(unitWords("m²")).toEqual({ level: "m²", gap: "m²", inWords: "en m²" });
});
