import { expect, test } from "vitest";
import type { Territory } from "../../../../src/data/territory.ts";
import { unlistedTerritory } from "../../../../src/workspace/checks/unknown-names.ts";
import { epci, observation, qpv, workspace } from "../../../build.ts";

const commune = (code: string, isListed?: boolean) =>
  epci(code, { kind: "commune", ...(isListed === undefined ? {} : { isListed }) });
const found = (territories: readonly Territory[], ...figures: readonly ReturnType<typeof observation>[]) =>
  unlistedTerritory(workspace({ territories, figures })).map(({ code, message, place, severity }) => ({
    code,
    message,
    place,
    severity,
  }));
const warning = { place: { file: "datasets" }, severity: "avertissement" };

test("a QPV that its list does not know is said, whether it has figures or not", () => {
  const territories = [qpv("QP1", { isListed: true }), qpv("QP2", { isListed: false })];
  const expected = [
    {
      ...warning,
      code: "territory/hors-liste",
      message: "le territoire QP2 n’est dans aucune liste qpv importée",
    },
  ];
  expect(found(territories)).toEqual(expected);
  expect(found(territories, observation("QP2", "2019", 1))).toEqual(expected);
});

test("a commune with figures is of another vintage: the geographies of its figures are named, once each", () => {
  const figures = ["cog2015", "cog2015", "cog2017"].map((geography, index) =>
    observation("62002", String(2014 + index), 1, { geography }),
  );
  expect(found([commune("62001", true), commune("62002", false)], ...figures)).toEqual([
    {
      ...warning,
      code: "territory/autre-millesime",
      message:
        "territoires (commune) qui ne sont dans aucune liste importée, mais ont des valeurs d’une autre année (cog2015, cog2017) : 1 (par exemple 62002)",
    },
  ]);
});

test("communes of the same years are said together, with their number and the first of them", () => {
  const territories = [commune("62001", true), ...["A", "B", "C"].map((code) => commune(code, false))];
  const figures = ["A", "B", "C"].map((code) =>
    observation(code, "2015", 1, { geography: code === "C" ? "cog2016" : "cog2015" }),
  );
  expect(found(territories, ...figures).map(({ message }) => message.slice(-60))).toEqual([
    "ont des valeurs d’une autre année (cog2015) : 2 (par exemple A)".slice(-60),
    "ont des valeurs d’une autre année (cog2016) : 1 (par exemple C)".slice(-60),
  ]);
});

test.each<[string, readonly Territory[], readonly string[]]>([
  [
    "an EPCI with figures too",
    [epci("A", { isListed: true }), epci("B", { isListed: false })],
    ["autre-millesime"],
  ],
  [
    "a commune without figures is only out of the list",
    [commune("A", true), commune("C", false)],
    ["hors-liste"],
  ],
  ["a kind without a list is not read", [commune("B", false)], []],
  ["the list of another kind says nothing", [epci("A", { isListed: true }), commune("B", false)], []],
  [
    "the list of another zoning says nothing",
    [qpv("A", { isListed: true }), qpv("B", { isListed: false, geography: "qpv2024" })],
    [],
  ],
  ["a territory of which nothing is said is not out of a list", [commune("A", true), commune("B")], []],
  ["all are listed", [commune("A", true), commune("B", true)], []],
])("%s", (_, territories, codes) => {
  const said = found(territories, observation("A", "2019", 1), observation("B", "2019", 1));
  expect(said.map(({ code }) => code)).toEqual(codes.map((code) => `territory/${code}`));
});
