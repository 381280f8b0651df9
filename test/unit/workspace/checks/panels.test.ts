import { describe, expect, test } from "vitest";
import { ABSENT, FIGURE, NOTHING, panelsOf } from "../../../../src/workspace/checks/panels.ts";
import { epci, observation, qpv, workspace } from "../../../build.ts";

const spaceOf = (...figures: readonly ReturnType<typeof observation>[]) =>
  workspace({
    territories: [qpv("QP1"), qpv("QP2"), qpv("QN1", { geography: "qpv2024" }), epci("E")],
    figures,
  });
const panels = (...figures: readonly ReturnType<typeof observation>[]) => panelsOf(spaceOf(...figures));

test("a panel has a row a territory as they come, a column a period in order, and says what a cell holds", () => {
  const [panel, ...others] = panels(
    observation("QP2", "2019", 3),
    observation("QP1", "2014", 1),
    observation("QP1", "2019", undefined),
  );
  expect(others).toEqual([]);
  expect(panel).toMatchObject({
    indicator: "revenu",
    kind: "qpv",
    periods: ["2014", "2019"],
    codes: ["QP2", "QP1"],
  });
  expect([...(panel?.values ?? [])]).toEqual([Number.NaN, 3, 1, Number.NaN]);
  expect([...(panel?.states ?? [])]).toEqual([NOTHING, FIGURE, FIGURE, ABSENT]);
});

describe("panels apart", () => {
  test.each<[string, readonly ReturnType<typeof observation>[], number]>([
    ["no figure, no panel", [], 0],
    [
      "another indicator",
      [observation("QP1", "2014", 1), observation("QP1", "2014", 1, { indicator: "x" })],
      2,
    ],
    ["another kind", [observation("QP1", "2014", 1), observation("E", "2014", 1)], 2],
    ["another zoning of the same kind", [observation("QP1", "2014", 1), observation("QN1", "2014", 1)], 2],
    ["another period is the same panel", [observation("QP1", "2014", 1), observation("QP2", "2015", 1)], 1],
    ["a code that nothing describes is in none", [observation("QP9", "2014", 1)], 0],
  ])("%s", (_, figures, count) => {
    expect(panels(...figures)).toHaveLength(count);
  });
});

test.each<[string, boolean]>([
  ["2019", true],
  ["2019-12-31", true],
  ["2020-T4", false],
  ["edition-2023", false],
])("a period written %s makes a series: %s", (period, isSeries) => {
  expect(panels(observation("QP1", period, 1))).toHaveLength(isSeries ? 1 : 0);
});

test.each<[string, number | undefined, number | undefined, number]>([
  ["of a key read twice the first figure holds", 1, 2, 1],
  ["a blank does not hide the figure read after it", undefined, 2, 2],
  ["nor the figure read before it", 1, undefined, 1],
])("%s", (_, first, second, expected) => {
  const [panel] = panels(observation("QP1", "2014", first), observation("QP1", "2014", second));
  expect([...(panel?.values ?? [])]).toEqual([expected]);
});

test("the panels of a workspace are made once", () => {
  const space = spaceOf(observation("QP1", "2014", 1));
  expect(panelsOf(space)).toBe(panelsOf(space));
});
