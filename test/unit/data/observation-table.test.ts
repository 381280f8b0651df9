import { describe, expect, test } from "vitest";
import { ABSENCES } from "../../../src/kernel/unknown.ts";
import { dataset, observation, observations } from "../../build.ts";

describe("figures in columns", () => {
  test("a figure is found by indicator, territory and period, with its address", () => {
    const table = observations([observation("QP1", "2014", 11914), observation("QP1", "2019", 13220)]);
    expect(table.find("revenu", "QP1", "2019")).toEqual({
      code: "QP1",
      indicator: "revenu",
      period: "2019",
      geography: "qpv2015",
      value: 13220,
      address: {
        file: "datasets/essai/observations.csv",
        line: 3,
        column: "valeur",
        sha256: "0".repeat(64),
        dataset: "essai",
      },
      precision: { atMost: false, shownStep: 1 },
      printed: undefined,
    });
  });

  test.each(ABSENCES)("a figure that is missing keeps its reason: %s", (absence) => {
    const table = observations([observation("QP1", "2014", undefined, { absence })]);
    expect(table.find("revenu", "QP1", "2014")?.value).toEqual({ unknown: absence });
  });

  test("zero is a figure, not an absence", () => {
    expect(observations([observation("QP1", "2014", 0)]).find("revenu", "QP1", "2014")?.value).toBe(0);
  });

  test.each([
    ["another indicator", "pauvrete", "QP1", "2014"],
    ["another territory", "revenu", "QP2", "2014"],
    ["another period", "revenu", "QP1", "2015"],
  ])("%s is not found", (_, indicator, code, period) => {
    expect(observations([observation("QP1", "2014", 1)]).find(indicator, code, period)).toBeUndefined();
  });

  test("the same key twice keeps its first row, and both stay readable by row", () => {
    const table = observations([observation("QP1", "2014", 1), observation("QP1", "2014", 2)]);
    expect(table.find("revenu", "QP1", "2014")?.value).toBe(1);
    expect([table.size, table.at(1).value]).toEqual([2, 2]);
    expect(table.periods("revenu", "QP1")).toEqual(["2014"]);
  });

  test("a minimum quoted for a group is kept, and is not the figure of the group", () => {
    const table = observations([observation("G", "2018", 31.7, { isRange: true })]);
    expect(table.find("revenu", "G", "2018")).toBeUndefined();
    expect(table.periods("revenu", "G")).toEqual([]);
    expect(table.at(0).value).toBe(31.7);
  });

  test("what a document prints beside a figure stays with it", () => {
    const printed = { qualifier: "arrondi", statistic: "moyenne", available: 16, total: 21 };
    const table = observations([observation("G", "2019", 28, { printed })]);
    expect(table.find("revenu", "G", "2019")?.printed).toEqual(printed);
  });

  test("periods are in order, whatever the order of the rows", () => {
    const table = observations(["2019", "2014", "2016"].map((period) => observation("QP1", period, 1)));
    expect(table.periods("revenu", "QP1")).toEqual(["2014", "2016", "2019"]);
    expect(table.periods("revenu", "QP2")).toEqual([]);
  });

  test("indicators are listed once, in the order in which they came", () => {
    const table = observations([
      observation("QP1", "2014", 1),
      observation("QP1", "2014", 1, { indicator: "pauvrete" }),
      observation("QP2", "2014", 1),
    ]);
    expect(table.indicators).toEqual(["revenu", "pauvrete"]);
  });

  test("each figure names the set that it comes from", () => {
    const table = observations(
      [observation("QP1", "2014", 1, { resource: 1 }), observation("QP1", "2015", 1)],
      [dataset("un"), dataset("deux")],
    );
    expect([table.at(0).address.dataset, table.at(1).address.dataset]).toEqual(["deux", "un"]);
  });

  test("two keys that read the same once joined are two keys", () => {
    const table = observations([observation("A|B", "C", 1), observation("A", "B|C", 2)]);
    expect(table.find("revenu", "A", "B|C")?.value).toBe(2);
  });

  test("an empty table finds nothing", () => {
    const table = observations([]);
    expect([table.size, table.indicators, table.find("a", "b", "c")]).toEqual([0, [], undefined]);
  });

  test("a row that does not exist is a bug of the caller, and throws", () => {
    expect(() => observations([]).at(0)).toThrow("no observation in row 0");
  });
});
