import { describe, expect, test } from "vitest";
import { gapSeries } from "../../../src/compare/gap-series.ts";
import { meanLevel } from "../../../src/compare/mean-level.ts";
import { seriesBreaks } from "../../../src/compare/series-breaks.ts";
import { isSamePace, tableFinding } from "../../../src/compare/table-finding.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import { breakRule } from "../french/beside-fixture.ts";
import { INCOME, POVERTY, tableOf } from "../french/opening-fixture.ts";

describe("amounts of several years in the euros of one", () => {
  const made = { qpv: [[1000, 1100]], reference: [2000, 2200], years: ["2018", "2019"] };

  test("a factor for each period, 1 for the last", () => {
    expect(tableOf(INCOME, { ...made, prices: 10 }).euros).toEqual({
      base: "2019",
      factors: { "2018": 1.1, "2019": 1 },
    });
  });

  test("nothing where prices are not known, nor for a rate", () => {
    expect(tableOf(INCOME, made)).not.toHaveProperty("euros");
    expect(tableOf(POVERTY, { ...made, prices: 10 })).not.toHaveProperty("euros");
    expect(tableOf(INCOME, { qpv: [[1000]], reference: [2000], years: ["2019"] })).not.toHaveProperty(
      "euros",
    );
  });

  test("nothing where the prices of one year lack: a line has one kind of euros", () => {
    const table = tableOf(INCOME, {
      qpv: [[1, 2, 3]],
      reference: [2, 3, 4],
      years: ["2017", "2018", "2019"],
      prices: 0,
    });
    expect(table.euros?.factors).toEqual({ "2017": 1, "2018": 1, "2019": 1 });
    expect(gapSeries(table).base).toBe("2019");
  });
});

describe("the gaps from year to year", () => {
  const years = ["2014", "2015", "2019"];

  test("each territory, and the mean where the same ones are known as at the end", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [40, 41, 42],
        [50, undefined, 54],
      ],
      reference: [20, 20, 20],
      years,
    });
    const { rows, mean, count, base } = gapSeries(table);
    expect(rows.map(({ points }) => points.map(({ gap }) => gap))).toEqual([
      [20, 21, 22],
      [30, 34],
    ]);
    expect(mean.map(({ period, gap, ratio }) => [period, gap, ratio])).toEqual([
      ["2014", 25, 2.25],
      ["2019", 28, 2.4],
    ]);
    expect([count, base]).toEqual([2, undefined]);
  });

  test("in the euros of the last year", () => {
    const table = tableOf(INCOME, {
      qpv: [[1000, 1100]],
      reference: [2000, 2200],
      years: ["2018", "2019"],
      prices: 10,
    });
    expect(gapSeries(table).mean.map(({ gap, value }) => [Math.round(gap), Math.round(value)])).toEqual([
      [-1100, 1100],
      [-1100, 1100],
    ]);
  });

  test("nothing without a gap", () => {
    const table = tableOf(POVERTY, { qpv: [[40, 41]], reference: [undefined, undefined] });
    expect(gapSeries(table)).toEqual({ rows: [], mean: [], count: 0 });
  });
});

test("where the territories stand in a period", () => {
  const table = tableOf(POVERTY, {
    qpv: [
      [50, 50],
      [40, undefined],
      [50, 42],
    ],
    reference: [20, undefined],
  });
  expect(meanLevel(table, "2014")).toEqual({
    period: "2014",
    value: 140 / 3,
    reference: 20,
    known: 3,
    total: 3,
    least: { territory: "QP2", value: 40 },
    most: { territory: "QP3", value: 50 },
  });
  expect(meanLevel(table, "2019")).toMatchObject({ value: 46, reference: null, known: 2 });
  expect(meanLevel(table, "2030")).toBeUndefined();
});

test("what a table found, in numbers", () => {
  const table = tableOf(POVERTY, {
    qpv: [
      [40, 45],
      [50, 50],
      [50, 40],
    ],
    reference: [20, 20],
  });
  expect(tableFinding(table)).toMatchObject({
    start: "2014",
    end: "2019",
    total: 3,
    absolute: { smaller: 1, greater: 1, same: 1, known: 3 },
    better: { count: 1, known: 3 },
    established: { smaller: 0, greater: 0, tested: 0 },
    stable: 1,
  });
  expect(tableFinding(tableOf(POVERTY, { qpv: [[40]], reference: [20], years: ["2021"] }))).toBeNull();
  const uneven = tableOf(POVERTY, {
    qpv: [
      [40, 45],
      [undefined, 50],
    ],
    reference: [20, 20],
  });
  expect(tableFinding(uneven)?.mean).toBeNull();
  expect([
    isSamePace({ ratio: 0.784 }, { ratio: 0.779 }),
    isSamePace({ ratio: 0.784 }, { ratio: 0.786 }),
  ]).toEqual([true, false]);
});

describe("where the figures of a series no longer follow on", () => {
  const broken = (year: number, changes: Partial<ComparabilityRule> = {}): ComparabilityRule => ({
    ...breakRule(`r${year}`, `Règle de ${year}`),
    condition: { kind: "rupture", year, aggregatesOnly: false },
    ...changes,
  });
  const caveat = (declared: string) => ({
    scope: "evolution" as const,
    text: "",
    source: "",
    break: declared,
  });

  test("the rules of the producers and the breaks of the indicator, each year once, between the two dates", () => {
    const rules = [
      broken(2018),
      broken(2016),
      broken(2013),
      broken(2017, { scope: "niveau" }),
      broken(2015, { condition: { kind: "annee_fragile", year: 2015 } }),
    ];
    const breaks = [caveat("2018"), caveat("2019"), caveat("geographie")];
    expect(seriesBreaks({ rules, breaks }, "2014", "2019")).toEqual([
      { year: 2016, label: "Règle de 2016" },
      { year: 2018, label: "Règle de 2018" },
      { year: 2019, label: "" },
    ]);
  });

  test("nothing without years", () => {
    expect(seriesBreaks({ rules: [broken(2016)] }, "edition-2014", "2019")).toEqual([]);
    expect(seriesBreaks({}, "2014", "2019")).toEqual([]);
  });
});
