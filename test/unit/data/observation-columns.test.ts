import { describe, expect, test } from "vitest";
import { ObservationBuilder, type Series } from "../../../src/data/observation-columns.ts";
import { ObservationTable } from "../../../src/data/observation-table.ts";
import { ABSENCES } from "../../../src/kernel/unknown.ts";
import { dataset, resource } from "../../build.ts";

const SERIES: Series = {
  indicator: "revenu",
  period: "2019",
  geography: "qpv2015",
  column: "DISP_MED_A19",
  source: 0,
};
const SOURCES = [{ dataset: dataset(), resource: resource("datasets/essai/a.csv", "brut") }];
/** A table of one figure, NaN for none, in a series that is as said. */
const one = (value: number, changes: Partial<Series> = {}) => {
  const builder = new ObservationBuilder();
  builder.add(builder.code("QP1"), builder.series({ ...SERIES, ...changes }), value, "secret", 7);
  return new ObservationTable(builder.build(), SOURCES).at(0);
};

test("columns grow as figures come, and lose none of them", () => {
  const builder = new ObservationBuilder();
  const series = builder.series(SERIES);
  for (let row = 0; row < 5000; row += 1) {
    const value = row % 3 === 0 ? Number.NaN : row;
    builder.add(builder.code(`QP${row}`), series, value, ABSENCES[row % 5] ?? "absent", row + 2);
  }
  const table = new ObservationTable(builder.build(), SOURCES);
  expect([table.size, table.columns.value.length, table.columns.codes.length]).toEqual([5000, 5000, 5000]);
  for (const row of [0, 1023, 1024, 1638, 1639, 4999]) {
    const { code, value, address } = table.at(row);
    const expected = row % 3 === 0 ? { unknown: ABSENCES[row % 5] } : row;
    expect([code, value, address.line]).toEqual([`QP${row}`, expected, row + 2]);
  }
});

test("a code has one number, a series too", () => {
  const builder = new ObservationBuilder();
  expect([builder.code("A"), builder.code("B"), builder.code("A")]).toEqual([0, 1, 0]);
  expect([builder.series(SERIES), builder.series({ ...SERIES })]).toEqual([0, 0]);
});

test.each<[string, Partial<Series>]>([
  ["another indicator", { indicator: "pauvrete" }],
  ["another period", { period: "2018" }],
  ["another geography", { geography: "cog" }],
  ["another column", { column: "DISP_Q2_A19" }],
  ["another file", { source: 1 }],
  ["letters that go from one part to the next", { indicator: "revenu|", period: "019" }],
  ["another rounding (communes and EPCI of one long table)", { rounding: 10 }],
  ["another floor", { floor: 5 }],
])("%s is another series", (_, changes) => {
  const builder = new ObservationBuilder();
  expect([builder.series(SERIES), builder.series({ ...SERIES, ...changes })]).toEqual([0, 1]);
});

test("a figure is at its line and its own column of the published file", () => {
  expect(one(12).address).toMatchObject({ file: "datasets/essai/a.csv", line: 7, column: "DISP_MED_A19" });
});

const READ = { atMost: false, rounding: undefined, shownStep: 1 };

describe("how exact a figure is", () => {
  test.each<[string, number, Partial<Series>, object | undefined]>([
    ["nothing said by the producer: what the digits of the column show", 12, {}, READ],
    ["at the floor, the true figure is this or less", 5, { floor: 5 }, { ...READ, atMost: true }],
    ["under the floor too", 4, { floor: 5 }, { ...READ, atMost: true }],
    ["above the floor, it is not at most this", 6, { floor: 5 }, READ],
    ["a floor of zero is a floor", 0, { floor: 0 }, { ...READ, atMost: true }],
    ["a rounding is kept", 12, { rounding: 10 }, { atMost: false, rounding: 10 }],
    ["both are said together", 5, { floor: 5, rounding: 1 }, { atMost: true, rounding: 1 }],
    ["a missing figure is not at the floor", Number.NaN, { floor: 5 }, undefined],
  ])("%s", (_, value, changes, expected) => {
    expect(one(value, changes).precision).toEqual(expected);
  });

  test("a missing figure keeps its reason", () => {
    expect(one(Number.NaN, { floor: 5 }).value).toEqual({ unknown: "secret" });
  });
});

test("of the same key read twice, a figure holds over the reason read before it, else the first reason", () => {
  const tableOf = (...rows: readonly (readonly [number, "secret" | "sans_objet"])[]) => {
    const builder = new ObservationBuilder();
    for (const [value, absence] of rows)
      builder.add(builder.code("QP1"), builder.series(SERIES), value, absence, 2);
    return new ObservationTable(builder.build(), SOURCES).find("revenu", "QP1", "2019")?.value;
  };
  expect(tableOf([Number.NaN, "secret"], [3, "secret"])).toBe(3);
  expect(tableOf([Number.NaN, "secret"], [Number.NaN, "sans_objet"])).toEqual({ unknown: "secret" });
});
