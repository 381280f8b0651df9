import { describe, expect, test } from "vitest";
import { disadvantage, gapMove, moves, valueMove } from "../../../src/compare/gap-change.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { gapLevel } from "../../build.ts";

const [UP, DOWN, NEUTRAL] = ["plus_haut_mieux", "plus_bas_mieux", "neutre"] as const;

describe("the disadvantage that a gap carries", () => {
  test.each([
    ["below, where higher is better, is behind", -4760, UP, 4760],
    ["above, where higher is better, is ahead", 120, UP, -120],
    ["above, where lower is better, is behind", 26.1, DOWN, 26.1],
    ["below, where lower is better, is ahead", -3, DOWN, -3],
    ["is a distance when neither is better", -12, NEUTRAL, 12],
  ] as const)("%s", (_, gap, polarity, expected) => {
    expect(disadvantage(gap, polarity)).toBe(expected);
  });
});

describe("whether a gap got smaller", () => {
  test.each([
    ["further below, where higher is better", -4468.4, -4760, UP, "creuse"],
    ["nearer from below", -4760, -4468.4, UP, "reduit"],
    ["from behind to ahead", -10, 5, UP, "reduit"],
    ["further ahead is less of a disadvantage still", 5, 9, UP, "reduit"],
    ["less ahead is more of a disadvantage", 9, 5, UP, "creuse"],
    ["further above, where lower is better", 20, 26.1, DOWN, "creuse"],
    ["nearer from above", 26.1, 20, DOWN, "reduit"],
    ["the other side, as far: the same distance when neutral", -7, 7, NEUTRAL, "inchange"],
    ["nearer when neutral", -7, 3, NEUTRAL, "reduit"],
    ["further when neutral", 3, -7, NEUTRAL, "creuse"],
    ["the same", -3, -3, UP, "inchange"],
    ["the same but for floating point", 0.1 + 0.2, 0.3, DOWN, "inchange"],
  ] as const)("%s", (_, start, end, polarity, expected) => {
    expect(gapMove(start, end, polarity)).toBe(expected);
  });

  test("is unknown when one is", () => {
    expect(gapMove(unknown("secret"), -3, UP)).toEqual(unknown("secret"));
    expect(gapMove(-3, unknown("absent"), UP)).toEqual(unknown("absent"));
  });
});

describe("whether a value moved the good way", () => {
  test.each([
    ["up, where higher is better", 11914, 13220, UP, "amelioree"],
    ["down, where higher is better", 13220, 11914, UP, "degradee"],
    ["down, where lower is better", 52.5, 49.9, DOWN, "amelioree"],
    ["up, where lower is better", 49.9, 52.5, DOWN, "degradee"],
    ["up, when neutral, is only up", 10, 12, NEUTRAL, "en_hausse"],
    ["down, when neutral, is only down", 12, 10, NEUTRAL, "en_baisse"],
    ["the same", 10, 10, UP, "inchangee"],
    ["the same, when neutral", 10, 10, NEUTRAL, "inchangee"],
  ] as const)("%s", (_, start, end, polarity, expected) => {
    expect(valueMove(start, end, polarity)).toBe(expected);
  });

  test("is unknown when one is", () => {
    expect(valueMove(3, unknown("secret"), UP)).toEqual(unknown("secret"));
  });
});

test("the two readings can disagree: further behind in euros, nearer in ratio", () => {
  const level = (value: number, reference: number) => gapLevel("", { value }, { value: reference });
  expect(moves(level(11914, 16382.4), level(13220, 17980), UP)).toEqual({
    valueMove: "amelioree",
    absoluteMove: "creuse",
    relativeMove: "reduit",
  });
});
