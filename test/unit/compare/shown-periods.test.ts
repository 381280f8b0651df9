import { expect, test } from "vitest";
import type { Comparison, ComparisonRow, GapLevel } from "../../../src/compare/comparison.ts";
import { summarise } from "../../../src/compare/summarise.ts";
import { drawnPeriods, shownPeriods } from "../../../src/compare/table-facts.ts";
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

const table = (periods: readonly string[], ...rows: ComparisonRow[]): Comparison => ({
  indicator: "taux",
  geography: "qpv2015",
  reference: "EPCI",
  periods,
  rows,
  summary: periods.length > 1 ? summarise(rows, periods[0] ?? "", periods.at(-1) ?? "") : null,
  secondOrder: null,
});

test("an empty last period does not hide the one before", () => {
  expect(shownPeriods(table(["2017", "2019"], row(level("2017", 76), level("2019", NONE))))).toEqual([
    "2017",
  ]);
});

test("one territory that has a figure is enough; without any, no period", () => {
  const rows = [row(level("2017", 76), level("2019", NONE)), row(level("2019", 0))];
  expect(shownPeriods(table(["2017", "2019"], ...rows))).toEqual(["2019"]);
  expect(shownPeriods(table(["2017", "2019"]))).toEqual([]);
  expect(shownPeriods(table([]))).toEqual([]);
});

test("two dates are shown where one territory has both, be its change forbidden; no chart joins a forbidden change", () => {
  const both = row(level("2017", 76), level("2019", 70));
  expect(shownPeriods(table(["2017", "2019"], both, row(level("2019", 1))))).toEqual(["2017", "2019"]);
  expect(drawnPeriods(table(["2017", "2019"], both))).toEqual(["2019"]);
});
