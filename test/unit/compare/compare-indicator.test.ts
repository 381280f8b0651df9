import { describe, expect, test } from "vitest";
import { compareIndicator, type TableRequest } from "../../../src/compare/compare-indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { indicator, observation, observations, qpv, share } from "../../build.ts";

const SCOPE: TableRequest = {
  territories: [qpv("QP1"), qpv("QP2")],
  geography: "qpv2015",
  reference: "E",
  above: undefined,
};
/** figures({ QP1: { 2014: 10 } }): a missing value is suppressed. */
const figures = (table: Record<string, Record<string, number | undefined>>): ObservationInput[] =>
  Object.entries(table).flatMap(([code, values]) =>
    Object.entries(values).map(([period, value]) => observation(code, period, value)),
  );
const compare = (
  table: Parameters<typeof figures>[0],
  changes: Partial<TableRequest> = {},
  one = indicator(),
) => compareIndicator(one, { ...SCOPE, ...changes }, observations(figures(table)));

const FULL = {
  QP1: { 2014: 10, 2016: 12, 2019: 15 },
  QP2: { 2014: 20, 2019: 21 },
  E: { 2014: 30, 2016: 31, 2019: 33 },
};

describe("one gap table", () => {
  test("has a row for each territory and a level for each period", () => {
    const table = compare(FULL);
    expect(table).toMatchObject({
      indicator: "revenu",
      geography: "qpv2015",
      reference: "E",
      secondOrder: null,
    });
    expect(table?.periods).toEqual(["2014", "2016", "2019"]);
    expect(table?.rows.map(({ levels }) => levels.map(({ absolute }) => absolute))).toEqual([
      [-20, -19, -18],
      [-10, unknown("absent_des_donnees"), -12],
    ]);
  });

  test("each figure has its address, a missing one has none", () => {
    const [, middle, last] = compare(FULL)?.rows[1]?.levels ?? [];
    expect(middle?.value).toEqual({ value: unknown("absent_des_donnees") });
    const read = { step: 1, isStepRead: true };
    expect(last?.value).toEqual({ value: 21, address: "datasets/essai/observations.csv:6", ...read });
    expect(last?.reference).toEqual({ value: 33, address: "datasets/essai/observations.csv:9", ...read });
  });

  test("is undefined when no territory has a figure, even if the reference has", () => {
    expect(compare({ E: { 2014: 30 } })).toBeUndefined();
    expect(compare({})).toBeUndefined();
  });

  test("counts only the territories asked for", () => {
    expect(compare({ ...FULL, QP3: { 2012: 1 } })?.periods).not.toContain("2012");
  });

  test("reads the polarity of its indicator", () => {
    const table = compareIndicator(
      share("revenu"),
      SCOPE,
      observations(figures({ QP1: { 2014: 50, 2019: 40 }, E: { 2014: 20, 2019: 20 } })),
    );
    expect(table?.rows[0]?.change?.quadrant).toBe("rattrapage");
  });
});

describe("the change", () => {
  test("is read between the first and the last period that a territory and the reference share", () => {
    const table = compare({ ...FULL, QP1: { 2013: 9, ...FULL.QP1, 2021: 16 } });
    expect(table?.periods).toEqual(["2013", "2014", "2016", "2019", "2021"]);
    expect(table?.summary).toMatchObject({ start: "2014", end: "2019" });
    expect(table?.rows[0]?.change).toMatchObject({ value: 5, reference: 3, absolute: 2 });
  });

  test("is read between the ends of the window when one is given, and no period lies outside", () => {
    const table = compare(FULL, { window: { start: "2014", end: "2016" } });
    expect(table?.periods).toEqual(["2014", "2016"]);
    expect(table?.summary).toMatchObject({
      start: "2014",
      end: "2016",
      improved: { count: 1, known: 1, total: 2 },
    });
    expect(table?.rows[1]?.change?.value).toEqual(unknown("absent_des_donnees"));
  });

  test("over a window whose end is not published is unknown, not moved to another year", () => {
    const table = compare(FULL, { window: { start: "2014", end: "2020" } });
    expect(table?.summary).toMatchObject({ end: "2020", widenedAbsolute: { count: 0, known: 0, total: 2 } });
    expect(table?.rows[0]?.change?.absolute).toEqual(unknown("absent_des_donnees"));
  });

  test("over a window of one year, or backwards, is none", () => {
    expect(compare(FULL, { window: { start: "2014", end: "2014" } })?.summary).toBeNull();
    expect(compare(FULL, { window: { start: "2019", end: "2014" } })).toBeUndefined();
  });

  test.each([
    ["a single period", { QP1: { 2014: 10 }, E: { 2014: 30 } }],
    ["no period shared with the reference", { QP1: { 2014: 10, 2019: 12 }, E: { 2021: 30 } }],
    ["no reference at all", { QP1: { 2014: 10, 2019: 12 } }],
  ])("with %s is none: no row has one, and nothing is summarised", (_, table) => {
    const found = compare(table);
    expect(found?.summary).toBeNull();
    expect(found?.rows.map(({ change }) => change)).toEqual([null, null]);
  });

  test("does not end in a year that is suppressed everywhere: a row « secret » is no figure", () => {
    // The same as the first case of this block, with 2021 published as « secret » instead of not at all.
    const table = compare({
      QP1: { ...FULL.QP1, 2021: undefined },
      QP2: { ...FULL.QP2, 2021: undefined },
      E: { ...FULL.E, 2021: 34 },
    });
    expect(table?.summary).toMatchObject({ start: "2014", end: "2019" });
  });

  test("does not end in a year in which the reference is suppressed", () => {
    const table = compare({ ...FULL, QP1: { ...FULL.QP1, 2021: 16 }, E: { ...FULL.E, 2021: undefined } });
    expect(table?.summary).toMatchObject({ start: "2014", end: "2019" });
  });
});

describe("the reference against the level above", () => {
  test("is a row of the same shape, over the same years", () => {
    const table = compare({ ...FULL, METRO: { 2014: 40, 2019: 46 } }, { above: "METRO" });
    expect(table?.secondOrder).toMatchObject({
      territory: "E",
      change: { value: 3, reference: 6, absolute: -3 },
    });
    expect(table?.secondOrder?.levels.map(({ absolute }) => absolute)).toEqual([
      -10,
      unknown("reference_absente"),
      -13,
    ]);
  });
});
