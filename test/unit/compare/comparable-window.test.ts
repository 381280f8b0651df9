import { expect, it } from "vitest";
import {
  comparableWindow,
  lastComparableYear,
  longestWindows,
} from "../../../src/compare/comparable-window.ts";
import type { PublishedYears } from "../../../src/compare/published-years.ts";

/** An indicator published in some years for a QPV and its EPCI, in others (null) for one of them alone. */
function table(
  indicator: string,
  years: Record<string, number | null>,
  geography = "qpv2015",
): PublishedYears {
  const both = Object.keys(years).filter((year) => years[year] !== null && /^\d{4}$/.test(year));
  return { indicator, geography, periods: Object.keys(years), years: both };
}

it("is undefined when no table has two years", () => {
  expect(comparableWindow([])).toBeUndefined();
  expect(comparableWindow([table("a", { 2014: 1, 2019: null }), table("b", { 2019: 1 })])).toBeUndefined();
});

it("takes the years that most indicators have, before the longest period", () => {
  const tables = [table("a", { 2012: 1, 2014: 1, 2019: 1 }), table("b", { 2014: 1, 2019: 1 })];
  expect(comparableWindow(tables)).toEqual({
    geography: "qpv2015",
    start: "2014",
    end: "2019",
    indicators: ["a", "b"],
  });
});

it("of equals, takes the longest period, then the newest zoning", () => {
  const years = { 2014: 1, 2016: 1, 2019: 1, "2019-T1": 1 };
  const tables = [table("a", years), table("a", { 2014: 1, 2019: 1 }, "qpv2024")];
  expect(comparableWindow(tables)).toMatchObject({ geography: "qpv2024", start: "2014", end: "2019" });
  expect(comparableWindow(tables.toReversed())).toMatchObject({ geography: "qpv2024" });
});

it("each indicator has the longest years at which its reference and a QPV have a figure", () => {
  const tables = [
    table("a", { 2014: 1, 2016: 1, 2019: 1 }),
    table("b", { 2016: 1, 2021: 1 }),
    table("c", { 2019: 1 }),
    table("d", { 2014: null }),
    table("e", { 2015: 1, 2016: 1 }),
  ];
  expect(longestWindows(tables, tables[0]?.geography ?? "")).toEqual({
    a: { start: "2014", end: "2019" },
    b: { start: "2016", end: "2021" },
    // Two vintages that follow each other are not proposed: the last one alone.
    e: { start: "2016", end: "2016" },
  });
  expect(longestWindows(tables, "autre")).toEqual({});
});

it("the last year known is that of an EPCI that has no two", () => {
  expect(lastComparableYear([table("c", { 2019: 1 }), table("e", { 2021: 1 })])).toMatchObject({
    year: "2021",
  });
  expect(lastComparableYear([table("d", { 2014: null })])).toBeUndefined();
});

it("two years that are too close are the last choice, whatever they allow", () => {
  const close = { 2015: 1, 2016: 1 };
  const tables = [table("a", close), table("b", close), table("c", { 2014: 1, 2017: 1 })];
  expect(comparableWindow(tables)).toMatchObject({ start: "2014", end: "2017", indicators: ["c"] });
  expect(comparableWindow(tables.slice(0, 2))).toMatchObject({ start: "2015", end: "2016" });
});
