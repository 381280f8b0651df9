import { describe, expect, test } from "vitest";
import { type ComparisonRequest, compareEpci } from "../../../src/compare/compare-epci.ts";
import { HOUSEHOLD_SIZES } from "../../../src/data/household-effect.ts";
import { EPCI, epci, france, group, indicator, observation, qpv, share, workspace } from "../../build.ts";

const SPACE = workspace({
  territories: [
    epci(),
    france(),
    qpv("QP1"),
    qpv("QN1", { geography: "qpv2024" }),
    group("G"),
    qpv("QP9", { epci: [] }),
  ],
  indicators: [indicator("revenu"), indicator("emploi"), indicator("loyer")],
  figures: [
    observation("QP1", "2014", 10),
    observation("QP1", "2019", 12),
    observation("QN1", "2021", 13),
    observation(EPCI, "2014", 20),
    observation(EPCI, "2019", 21),
    observation("METRO", "2014", 25),
    observation("G", "2019", 11, { indicator: "emploi" }),
    observation("QP9", "2014", 1, { indicator: "loyer" }),
  ],
});
const tables = (scope: Partial<ComparisonRequest> = {}) =>
  compareEpci(SPACE, { epci: EPCI, ...scope }).map(({ indicator, geography }) => `${indicator} ${geography}`);

describe("the gap tables of an EPCI", () => {
  test("are one for each indicator and zoning that has a figure, indicators and zonings in order", () => {
    expect(tables()).toEqual(["emploi ensemble", "revenu qpv2015", "revenu qpv2024"]);
  });

  test.each<[string, Partial<ComparisonRequest>, string[]]>([
    [
      "indicators asked for come in the order asked",
      { indicators: ["revenu", "emploi"] },
      ["revenu qpv2015", "revenu qpv2024", "emploi ensemble"],
    ],
    ["an indicator that does not exist has no table", { indicators: ["nothing"] }, []],
    ["one zoning alone", { geography: "qpv2024" }, ["revenu qpv2024"]],
    ["a window in which nothing is published", { window: { start: "1999", end: "2001" } }, []],
    ["an EPCI without QPV", { epci: "200072460" }, []],
  ])("%s", (_, scope, expected) => {
    expect(tables(scope)).toEqual(expected);
  });

  test("never join two zonings: each table holds the QPV of one", () => {
    const rows = compareEpci(SPACE, { epci: EPCI, indicators: ["revenu"] }).map((table) =>
      table.rows.map(({ territory }) => territory),
    );
    expect(rows).toEqual([["QP1"], ["QN1"]]);
  });

  test("compare the EPCI with the level above when one is named", () => {
    const [table] = compareEpci(SPACE, { epci: EPCI, above: "METRO", indicators: ["revenu"] });
    expect(table?.secondOrder?.levels[0]?.absolute).toBe(-5);
  });
});

test("household sizes serve intervals: with nothing to be compared with, they have a table only when asked for", () => {
  const ids = HOUSEHOLD_SIZES.map(([id]) => id);
  const figures = ids.map((id) => observation("QP062025", "2020", 20, { indicator: id }));
  const space = workspace({ indicators: ids.map((id) => share(id)), figures });
  expect(compareEpci(space, { epci: EPCI })).toEqual([]);
  expect(compareEpci(space, { epci: EPCI, indicators: ids })).toHaveLength(5);
  const partial = workspace({ indicators: ids.map((id) => share(id)), figures: figures.slice(1) });
  expect(compareEpci(partial, { epci: EPCI })).toHaveLength(4);
  const compared = ids.map((id) => observation(EPCI, "2020", 30, { indicator: id, geography: "cog" }));
  const full = workspace({ indicators: ids.map((id) => share(id)), figures: [...figures, ...compared] });
  expect(compareEpci(full, { epci: EPCI })).toHaveLength(5);
});
