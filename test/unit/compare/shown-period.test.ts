import { expect, test } from "vitest";
import type { ComparisonRow, GapLevel } from "../../../src/compare/comparison.ts";
import { shownPeriod } from "../../../src/compare/table-facts.ts";
import { type Quantity, unknown } from "../../../src/kernel/unknown.ts";

const NONE = unknown("absent");
const level = (period: string, value: Quantity): GapLevel => ({
  period,
  value: { value },
  reference: { value: NONE },
  absolute: NONE,
  ratio: NONE,
  relative: NONE,
});
const row = (...levels: GapLevel[]): ComparisonRow => ({ territory: "QP1", levels, change: null });

test("an empty last period does not hide the one before", () => {
  const rows = [row(level("2017", 76), level("2019", NONE))];
  expect(shownPeriod({ periods: ["2017", "2019"], rows })).toBe("2017");
});

test("one territory that has a figure is enough; without any, the last period", () => {
  const rows = [row(level("2017", 76), level("2019", NONE)), row(level("2019", 0))];
  expect(shownPeriod({ periods: ["2017", "2019"], rows })).toBe("2019");
  expect(shownPeriod({ periods: ["2017", "2019"], rows: [] })).toBe("2019");
  expect(shownPeriod({ periods: [], rows: [] })).toBeUndefined();
});
