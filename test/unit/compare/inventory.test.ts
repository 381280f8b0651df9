import { expect, test } from "vitest";
import { comparePerimeter } from "../../../src/compare/compare-epci.ts";
import { byWealth, heldIn, inventoryOf, nationalInventory } from "../../../src/compare/inventory.ts";
import { EPCI, epci, group, indicator, observation, qpv, share, workspace } from "../../build.ts";

const OTHER = "200093201";
const POVERTY = { indicator: "pauvrete" };

const held = workspace({
  territories: [
    epci(),
    epci(OTHER),
    qpv("QP1"),
    qpv("QP2"),
    qpv("QP3", { epci: [OTHER] }),
    qpv("QP4", { epci: [EPCI, OTHER] }),
    group("G1"),
  ],
  indicators: [indicator(), share(), share("pauvrete.femmes"), indicator("effectif", { unit: "personnes" })],
  figures: [
    observation("QP1", "2014", 10),
    observation("QP1", "2015", 11),
    observation("QP2", "2015", 12),
    observation("QP2", "2016", undefined),
    observation("QP3", "2015", 13),
    observation("QP4", "2015", 14),
    observation("G1", "2015", 14),
    observation(EPCI, "2015", 20),
    observation(EPCI, "2021", 22),
    observation(OTHER, "2014", 21),
    observation(OTHER, "2015", 21),
    observation("QP3", "2014", 13),
    observation("QP1", "2015", 40, POVERTY),
    observation("QP1", "2015", 40, { indicator: "pauvrete.femmes" }),
    observation("QP1", "2015", 40, { indicator: "effectif" }),
  ],
});

test("an EPCI: the QPV that have a figure, those that have a gap, and the years that one side lacks", () => {
  const tables = comparePerimeter(held, { perimeter: { kind: "epci", codes: [EPCI] } });
  expect(byWealth(inventoryOf(EPCI, tables, held))).toEqual([
    {
      indicator: "revenu",
      geography: "qpv2015",
      total: 3,
      periods: [
        { period: "2014", qpv: 1, gaps: 0 },
        { period: "2015", qpv: 3, gaps: 3 },
      ],
      withoutQpv: ["2021"],
    },
    {
      indicator: "pauvrete",
      geography: "qpv2015",
      total: 3,
      periods: [{ period: "2015", qpv: 1, gaps: 0 }],
      withoutQpv: [],
    },
  ]);
});

test("the country: of each gap, its EPCI and its QPV, one that two EPCI share counted once", () => {
  const tables = comparePerimeter(held, { perimeter: { kind: "france" } });
  expect(nationalInventory(tables)).toEqual([
    { indicator: "revenu", geography: "qpv2015", period: "2014", epci: 1, qpv: 1 },
    { indicator: "revenu", geography: "qpv2015", period: "2015", epci: 2, qpv: 4 },
  ]);
});

test("the QPV of a perimeter each have their EPCI; one that two share stands beside, and is not counted twice", () => {
  const [table] = comparePerimeter(held, { perimeter: { kind: "france" }, indicators: ["revenu"] });
  expect(table?.reference).toBe("epci");
  expect(table?.rows.map(({ territory, reference }) => [territory, reference])).toEqual([
    ["QP1", EPCI],
    ["QP2", EPCI],
    ["QP3", OTHER],
  ]);
  expect(table?.otherReferences?.map(({ territory, reference }) => [territory, reference])).toEqual([
    ["QP4", OTHER],
    ["QP4", EPCI],
  ]);
  const both = comparePerimeter(held, {
    perimeter: { kind: "epci", codes: [EPCI, OTHER] },
    geography: "qpv2015",
    indicators: ["revenu"],
  });
  expect(both[0]?.rows.map(({ territory }) => territory)).toEqual(["QP1", "QP2", "QP3"]);
});

test("each indicator is read between its own years", () => {
  const windows = { revenu: { start: "2014", end: "2015" } };
  const request = { geography: "qpv2015", windows, window: { start: "2016", end: "2019" } };
  const [table] = comparePerimeter(held, { ...request, perimeter: { kind: "epci", codes: [EPCI] } });
  expect(table?.periods).toEqual(["2014", "2015"]);
});

test("a territory that lies in two EPCI is held once, whatever its rows", () => {
  const [income] = comparePerimeter(held, { perimeter: { kind: "france" }, indicators: ["revenu"] });
  if (!income) throw new Error("no table");
  expect(heldIn(income, "2015")).toEqual({ qpv: 4, gaps: 4, total: 4 });
  expect(heldIn(income, "2014")).toEqual({ qpv: 2, gaps: 1, total: 4 });
});
