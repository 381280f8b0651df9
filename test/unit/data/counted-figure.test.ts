import { describe, expect, test } from "vitest";
import { countedFigure, countsOf, figurePeriods } from "../../../src/data/figure.ts";
import { madeWords } from "../../../src/data/made-figure.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { observation, observations, share } from "../../build.ts";

const TAUX = share("taux", { counts: { count: "cas", total: "gens" } });
const DAY = "2019-12-31";
const cases = (value: number | undefined, period = DAY) =>
  observation("QP1", period, value, { indicator: "cas" });
const people = (value: number | undefined, period = DAY) =>
  observation("QP1", period, value, { indicator: "gens" });

describe("a share that is published only by its cases and its people", () => {
  // REVN_2021.csv, QP001001: 341 households with the RSA socle among 1 991.
  const found = countedFigure(TAUX, "QP1", DAY, observations([cases(341), people(1991)]));

  test("is their quotient, says so, and has the address of both", () => {
    expect(found.figure).toEqual({ value: (100 * 341) / 1991, count: 341, total: 1991 });
    expect(countsOf(found)).toMatchObject([
      { role: "cas", value: 341, address: "datasets/essai/observations.csv:2" },
      { role: "population", value: 1991, address: "datasets/essai/observations.csv:3" },
    ]);
    expect(found.made && madeWords(found.made)).toBe("calculé : cas sur population, publiés tous deux");
  });

  test("gives way to the published share", () => {
    const published = observation("QP1", DAY, 17, { indicator: "taux" });
    const { figure, made } = countedFigure(
      TAUX,
      "QP1",
      DAY,
      observations([published, cases(341), people(1991)]),
    );
    expect([figure.value, made]).toEqual([17, undefined]);
  });

  test.each([
    ["hidden cases", [cases(undefined), people(1991)], "secret"],
    ["no people", [cases(341)], "absent_des_donnees"],
    ["nobody", [cases(0), people(0)], "denominateur_nul"],
    ["people of another day", [cases(341), people(1991, "2018-12-31")], "absent_des_donnees"],
  ] as const)("is unknown, never zero, with %s", (_, figures, reason) => {
    expect(countedFigure(TAUX, "QP1", DAY, observations([...figures])).figure).toEqual({
      value: unknown(reason),
    });
  });

  test("is not in a fraction when it is no per cent", () => {
    const ratio = { ...TAUX, unit: "rapport" };
    expect(countedFigure(ratio, "QP1", DAY, observations([cases(1), people(4)])).figure.value).toBe(0.25);
  });

  test("has the periods in which both are published", () => {
    const all = observations([
      cases(1, "2017-12-31"),
      cases(1),
      people(4),
      observation("QP1", "2015-12-31", 20, { indicator: "taux" }),
    ]);
    expect(figurePeriods(TAUX, "QP1", all)).toEqual(["2015-12-31", DAY]);
    expect(figurePeriods(share("taux"), "QP1", all)).toEqual(["2015-12-31"]);
  });
});

describe("a share published without its cases, of people counted in several ways", () => {
  const POVERTY = share("taux", { counts: { total: "fiscales", otherTotals: ["municipale"] } });
  const rate = observation("QP1", "2021", 40, { indicator: "taux" });
  const counted = (...figures: readonly (readonly [string, string, number])[]) => {
    const held = figures.map(([indicator, period, value]) =>
      observation("QP1", period, value, { indicator }),
    );
    return countedFigure(POVERTY, "QP1", "2021", observations([rate, ...held]));
  };

  test.each([
    [
      "the first, even of another year",
      [
        ["fiscales", "2019", 900],
        ["municipale", "2021", 1000],
      ],
      "fiscales",
      "2019",
    ],
    ["the next where there is none of the first", [["municipale", "2020", 1000]], "municipale", "2020"],
    [
      "the next where the first is more than five years away",
      [
        ["fiscales", "2015", 900],
        ["municipale", "2020", 1000],
      ],
      "municipale",
      "2020",
    ],
  ] as const)("takes %s, and says which", (_, figures, indicator, period) => {
    const found = counted(...figures);
    const { figure } = found;
    expect(countsOf(found)).toMatchObject([{ role: "population", indicator, period, value: figure.total }]);
    expect(figure.count).toBeUndefined();
  });

  test("has no people where none is published", () => {
    expect(counted(["fiscales", "2015", 900])).toMatchObject({ figure: { value: 40 }, rests: [] });
  });
});

describe("a share whose cases and people are estimates of a survey", () => {
  const counts = { count: "a", addedCounts: ["b"], total: "gens", areEstimates: true } as const;
  const survey = share("taux", { counts });
  const all = [
    observation("E", "2021", 10.5, { indicator: "a" }),
    observation("E", "2021", 9.5, { indicator: "b" }),
    observation("E", "2021", 80, { indicator: "gens" }),
  ];

  test("is the quotient of all its cases, and rests no precision on them", () => {
    const { figure, rests } = countedFigure(survey, "E", "2021", observations(all));
    expect(figure).toEqual({ value: 25 });
    expect(countsOf({ rests }).map(({ role, value }) => [role, value])).toEqual([
      ["cas", 10.5],
      ["cas", 9.5],
      ["population", 80],
    ]);
  });

  test("is unknown when one of its cases is", () => {
    const { figure } = countedFigure(survey, "E", "2021", observations(all.toSpliced(1, 1)));
    expect(figure.value).toEqual(unknown("absent_des_donnees"));
  });

  test("published as such, it borrows no population", () => {
    const published = observation("E", "2021", 30, { indicator: "taux" });
    const { figure } = countedFigure(survey, "E", "2021", observations([published, ...all]));
    expect(figure).toEqual({ value: 30, precision: { step: 1, isStepRead: true } });
  });
});
