import { describe, expect, test } from "vitest";
import { type AskedComparison, checkScope, parseWindow } from "../../../src/compare/asked-comparison.ts";
import type { Territory } from "../../../src/data/territory.ts";
import { EPCI, epci, indicator, observation, qpv, workspace } from "../../build.ts";

const SPACE = workspace({
  territories: [
    epci(EPCI, { label: "CA de Lens-Liévin" }),
    epci("200072460", { label: "CA de Béthune-Bruay" }),
    epci("245901160", { label: "CA Valenciennes" }),
    qpv("QP1"),
    qpv("QP2", { epci: ["245901160"] }),
  ],
  indicators: [
    indicator("revenu"),
    indicator("loyer"),
    indicator("emploi"),
    indicator("part", { counts: { count: "cas", total: "gens" } }),
  ],
  figures: [
    observation("QP1", "2014", 1),
    observation(EPCI, "2014", 2),
    observation("QP1", "2014", 40, { indicator: "emploi" }),
    observation("QP1", "2014", 4, { indicator: "cas" }),
    observation("QP1", "2014", 40, { indicator: "gens" }),
  ],
});

const asked = (changes: Partial<AskedComparison>): AskedComparison => ({ epci: EPCI, ...changes });
const codes = (scope: AskedComparison) => checkScope(scope, SPACE).map(({ code }) => code);

describe("what was asked", () => {
  test.each<[string, AskedComparison, string[]]>([
    ["an EPCI with QPV and figures is fine", asked({}), []],
    ["with its indicator and its years too", asked({ indicator: "revenu", window: "2014..2019" }), []],
    ["an EPCI that does not exist", asked({ epci: "999999999" }), ["epci/inconnu"]],
    ["a QPV is not an EPCI", asked({ epci: "QP1" }), ["epci/inconnu"]],
    ["an EPCI without any QPV", asked({ epci: "200072460" }), ["epci/sans-qpv"]],
    ["an EPCI without any figure", asked({ epci: "245901160" }), ["epci/sans-donnees"]],
    ["an indicator that only its QPV have is shown", asked({ indicator: "emploi" }), []],
    ["so is a share that only its cases and people make", asked({ indicator: "part" }), []],
    [
      "an EPCI without a figure for the indicator, nor its QPV,",
      asked({ indicator: "loyer" }),
      ["epci/sans-donnees"],
    ],
    ["an indicator that does not exist", asked({ indicator: "loyers" }), ["indicator/inconnu"]],
    ["years that are not years", asked({ window: "2014-2019" }), ["period/invalide"]],
    [
      "all that is wrong is said at once",
      { epci: "", indicator: "", window: "" },
      ["epci/inconnu", "indicator/inconnu", "period/invalide"],
    ],
  ])("%s", (_, scope, expected) => {
    expect(codes(scope)).toEqual(expected);
  });

  test("an EPCI without QPV is told whether lists know those of its départements", () => {
    const perimeters = [{ year: "2024", communes: ["62001"] }];
    const of = (...others: Territory[]) => {
      const space = workspace({ territories: [epci("200000009", { perimeters }), ...others] });
      return checkScope({ epci: "200000009" }, space)[0]?.hint;
    };
    expect(of(qpv("QP062001", { epci: [] }), qpv("QP976001", { epci: [] }))).toContain("1 QPV connus");
    expect(of(qpv("QP062001", { isListed: true }))).toContain("placent 1 QPV dans d’autres EPCI");
    expect(of()).toContain("importer la liste des QPV");
  });

  test("each problem is named after the option that asked for it", () => {
    const found = checkScope({ epci: "9", indicator: "9", window: "9" }, SPACE);
    expect(found.map(({ place }) => place.file)).toEqual([
      "option --epci",
      "option --indicateur",
      "option --periode",
    ]);
  });
});

describe("two years", () => {
  test.each([
    ["2014..2019", { start: "2014", end: "2019" }],
    ["2019..2014", undefined],
    ["2014..2014", undefined],
    ["14..19", undefined],
    ["2014...2019", undefined],
    [" 2014..2019", undefined],
    ["2014..2019\n", undefined],
  ])("« %s » are %o", (text, expected) => {
    expect(parseWindow(text)).toEqual(expected);
  });
});
