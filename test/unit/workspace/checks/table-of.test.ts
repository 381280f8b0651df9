import { describe, expect, test } from "vitest";
import type { ObservationInput, Observations } from "../../../../src/data/observation.ts";
import { ObservationTable } from "../../../../src/data/observation-table.ts";
import type { Workspace } from "../../../../src/data/workspace.ts";
import { tableOf } from "../../../../src/workspace/checks/panels.ts";
import { rowsOf } from "../../../../src/workspace/checks/places.ts";
import { dataset, observation, resource, workspace } from "../../../build.ts";

/** The same figures, held by something that is not a table. */
const heldElsewhere = (space: Workspace): Workspace => {
  const { observations } = space;
  const held: Observations = {
    size: observations.size,
    indicators: observations.indicators,
    ownIndicators: observations.ownIndicators,
    find: (...key) => observations.find(...key),
    all: (...key) => observations.all(...key),
    periods: (...key) => observations.periods(...key),
    at: (row) => observations.at(row),
    of: (indicator) => observations.of(indicator),
    printed: () => observations.printed(),
  };
  return { ...space, observations: held };
};
const printed = (statistic: string): Partial<ObservationInput> => ({
  printed: { qualifier: "exact", statistic },
});
const SPACE = workspace({
  figures: [
    observation("QP1", "2014", 12),
    observation("QP1", "2019", undefined),
    observation("QP2", "2014", 0),
    observation("G", "2014", 1, printed("min")),
    observation("G", "2014", 3, printed("max")),
    observation("G", "2014", 2, printed("moyenne")),
  ],
});

test("the rows of a workspace are in the order in which they were read", () => {
  expect(rowsOf(SPACE).map(({ code, period }) => `${code} ${period}`)).toEqual([
    "QP1 2014",
    "QP1 2019",
    "QP2 2014",
    "G 2014",
    "G 2014",
    "G 2014",
  ]);
  expect(rowsOf(workspace({}))).toEqual([]);
});

test("a table is read as it is", () => {
  expect(tableOf(SPACE)).toBe(SPACE.observations);
});

describe("figures held by something else", () => {
  const table = tableOf(heldElsewhere(SPACE));

  test("keep their keys, values and lines", () => {
    const shown = (rows: ReturnType<typeof rowsOf>) =>
      rows.map(({ code, indicator, period, geography, value, address }) =>
        [code, indicator, period, geography, typeof value === "number" ? value : "?", address.line].join(" "),
      );
    expect(shown(rowsOf({ ...SPACE, observations: table }))).toEqual(shown(rowsOf(SPACE)));
  });

  test("a figure that is missing stays missing, and zero stays zero", () => {
    expect(typeof table.at(1).value).toBe("object");
    expect(table.at(2).value).toBe(0);
  });

  test("a minimum and a maximum are not the figure of a group", () => {
    expect(table.find("revenu", "G", "2014")?.value).toBe(2);
  });

  test("each row keeps its file and the reason of its absence, whether a set lists the file or not", () => {
    const one = dataset("a", { resources: [resource("datasets/a.csv"), resource("datasets/b.csv")] });
    const two = dataset("c", { resources: [resource("datasets/c.csv")] });
    const sets = [one, two];
    const sources = sets.flatMap((set) => set.resources.map((file) => ({ dataset: set, resource: file })));
    const figures = [
      observation("QP1", "2014", 1, { resource: 0 }),
      observation("QP1", "2019", undefined, { resource: 1, absence: "non_significatif" }),
      observation("QP2", "2019", 3, { resource: 2 }),
    ];
    const space = { ...workspace({ datasets: sets }), observations: new ObservationTable(figures, sources) };
    const unlisted = [dataset("a", { resources: [] }), dataset("c", { resources: [] })];
    for (const datasets of [sets, unlisted, []]) {
      const found = tableOf({ ...heldElsewhere(space), datasets });
      expect(rowsOf({ ...space, observations: found }).map(({ address, value }) => [address, value])).toEqual(
        rowsOf(space).map(({ address, value }) => [address, value]),
      );
    }
  });
});
