import { expect, test } from "vitest";
import { memberSum, nearestPerimeters, summedOver } from "../../../src/data/member-sum.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { epci, observation, observations } from "../../build.ts";

test("a sum has all its members, or is unknown for the first reason that one gives", () => {
  expect(memberSum([])).toEqual({ value: 0, missing: [] });
  const members = [
    { code: "A", value: 0.1 },
    { code: "B", value: 0.2 },
  ];
  expect(memberSum(members)).toEqual({ value: 0.3, missing: [] });
  expect(memberSum([...members, { code: "C", value: undefined }])).toEqual({
    value: unknown("absent"),
    missing: ["C"],
  });
  const two = [
    { code: "C", value: undefined },
    { code: "D", value: unknown("secret") },
  ];
  expect(memberSum([...members, ...two])).toEqual({ value: unknown("secret"), missing: ["C", "D"] });
});

test("of two perimeters as near, the later comes first", () => {
  const years = ["2020", "2022", "2025"].map((year) => ({ year, communes: [] }));
  expect(nearestPerimeters(years, 2021).map(({ year }) => year)).toEqual(["2022", "2020", "2025"]);
});

test("a published figure is no sum; a summed one has the communes of its perimeter", () => {
  const figures = observations([
    observation("62498", "2021", 9500, { indicator: "occupes" }),
    observation("E", "2021", 9500, { indicator: "occupes" }),
  ]);
  const found = figures.find("occupes", "E", "2021");
  if (!found) throw new Error("no figure");
  const perimeters = [{ year: "2024", communes: ["62498", "62510"] }];
  expect(summedOver(found, epci("E", { perimeters }), figures)).toBeUndefined();
  const over = summedOver({ ...found, summedAt: "2024" }, epci("E", { perimeters }), figures);
  expect(over?.members.map(({ code, observation: one }) => [code, one?.value])).toEqual([
    ["62498", 9500],
    ["62510", undefined],
  ]);
  expect(summedOver({ ...found, summedAt: "2024" }, epci("E"), figures)).toBeUndefined();
});
