import { expect, test } from "vitest";
import type { InventoryLine } from "../../../src/compare/inventory.ts";
import { gapYears, holesOf, holeWords, periodsWords } from "../../../src/french/inventory.ts";

const line = (changes: Partial<InventoryLine>): InventoryLine => ({
  indicator: "a",
  geography: "qpv2015",
  total: 22,
  periods: [],
  withoutQpv: [],
  ...changes,
});

test("years with how many QPV: all, the same number, or from one to another", () => {
  const periods = (...gaps: number[]) =>
    gaps.map((one, index) => ({ period: `${2014 + index}`, qpv: 22, gaps: one }));
  expect(gapYears(line({ periods: periods(22, 22) }))).toBe("2014-2015");
  expect(gapYears(line({ periods: periods(19, 0, 19) }))).toBe("2014, 2016 (19 QPV sur 22)");
  expect(gapYears(line({ periods: periods(19, 22) }))).toBe("2014-2015 (19 à 22 QPV sur 22)");
});

test("other periods than years are written whole", () => {
  expect(periodsWords(["2018-T1", "2019"])).toBe("2019, 2018-T1");
});

test("what is missing on each side", () => {
  const holes = holesOf(line({ periods: [{ period: "2014", qpv: 3, gaps: 0 }], withoutQpv: ["2021"] }));
  expect(holes).toEqual({ epci: ["2014"], qpv: ["2021"] });
  expect(holeWords({ ...holes, epci: [] })).toBe("QPV : 2021");
});
