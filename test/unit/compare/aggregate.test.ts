import { describe, expect, test } from "vitest";
import { aggregate } from "../../../src/compare/aggregate.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

describe("one figure for a group", () => {
  test("a share comes from cases and people: 130 of 1 000 is 13 %, and not the mean of 40 % and 10 %", () => {
    const figures = [
      { value: 40, count: 40, total: 100 },
      { value: 10, count: 90, total: 900 },
    ];
    expect(aggregate(figures, "part", 100)).toEqual({
      kind: "part_exacte",
      value: 13,
      counts: { count: 130, total: 1000 },
      available: 2,
      total: 2,
    });
    expect(aggregate([...figures, { value: unknown("secret") }], "part", 100)).toMatchObject({
      kind: "part_exacte",
      value: 13,
      available: 2,
      total: 3,
    });
  });

  test.each([
    ["part", "moyenne_simple_des_parts"],
    ["moyenne", "moyenne_simple_des_moyennes"],
    ["mediane", "moyenne_simple_des_medianes"],
  ] as const)("without counts, the mean of a %s is named %s", (measure, kind) => {
    const figures = [{ value: 10 }, { value: 20, count: 2, total: 10 }, { value: unknown("absent") }];
    expect(aggregate(figures, measure, 100)).toEqual({
      kind,
      value: 15,
      counts: null,
      available: 2,
      total: 3,
    });
  });

  test("counts that are wrong are no counts", () => {
    const figures = [
      { value: 10, count: 20, total: 10 },
      { value: 20, count: 2 },
    ];
    expect(aggregate(figures, "part", 100).kind).toBe("moyenne_simple_des_parts");
  });

  test("the mean of nothing is unknown", () => {
    const nothing = { value: unknown("tout_masque"), counts: null, available: 0 };
    expect(aggregate([{ value: unknown("secret") }], "mediane", 1)).toMatchObject({ ...nothing, total: 1 });
    expect(aggregate([], "part", 100)).toMatchObject({ ...nothing, total: 0 });
    expect(aggregate([{ value: Number.NaN }], "part", 100)).toMatchObject(nothing);
  });
});
