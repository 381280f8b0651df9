import { describe, expect, test } from "vitest";
import { holeInSeries } from "../../../../src/workspace/checks/hole-in-series.ts";
import { workspace } from "../../../build.ts";
import { type Cell, figuresOf, quarters } from "./columns-fixture.ts";

const YEARS = ["2014", "2015", "2016"];
/** The messages on a table written a line a territory, a column a year. */
const found = (rows: readonly (readonly Cell[])[], periods = YEARS) =>
  holeInSeries(
    workspace({
      territories: quarters(rows.length),
      figures: figuresOf(rows.length, periods, (row, column) => rows[row]?.[column]),
    }),
  );

const WHOLE = [1, 1, 1];

describe("a period that some territories lack", () => {
  test("is said once, with how many they are and the first of them", () => {
    const lacking = [1, undefined, 1];
    expect(found([WHOLE, lacking, WHOLE, lacking])).toMatchObject([
      {
        code: "dataset/serie-trouee",
        severity: "avertissement",
        place: { file: "datasets" },
        message: "« revenu » : 2 territoires ont 2014 et 2016, mais pas 2015 (par exemple QP2)",
      },
    ]);
  });

  test.each<[string, readonly (readonly Cell[])[], number]>([
    ["no territory lacks it", [WHOLE, WHOLE], 0],
    ["a figure that was suppressed is a row: nothing is missing", [WHOLE, [1, "secret", 1]], 0],
    ["suppressed before and after, it is a hole all the same", [WHOLE, ["secret", undefined, "secret"]], 1],
    ["exactly half have it: it is a hole of the others", [WHOLE, [1, undefined, 1]], 1],
    ["fewer than half have it: it is rare, not missing", [WHOLE, [1, undefined, 1], [1, undefined, 1]], 0],
    ["a series that begins later has no hole", [WHOLE, [undefined, undefined, 1]], 0],
    ["a series that ends earlier has no hole", [WHOLE, [1, undefined, undefined]], 0],
    ["zero is a figure", [WHOLE, [0, 0, 0]], 0],
  ])("%s", (_, rows, count) => {
    expect(found(rows)).toHaveLength(count);
  });

  test("is not seen at the two ends: two periods have no middle", () => {
    expect(found([WHOLE, [1, undefined]], ["2014", "2015"])).toEqual([]);
  });

  test("each hole of a series is said", () => {
    const years = [...YEARS, "2017", "2018"];
    const rows = [
      [1, 1, 1, 1, 1],
      [1, undefined, 1, undefined, 1],
    ];
    expect(found(rows, years).map(({ message }) => message)).toEqual([
      "« revenu » : 1 territoire a 2014 et 2016, mais pas 2015 (par exemple QP2)",
      "« revenu » : 1 territoire a 2016 et 2018, mais pas 2017 (par exemple QP2)",
    ]);
  });
});
