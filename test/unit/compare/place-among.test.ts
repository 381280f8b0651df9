import { describe, expect, test } from "vitest";
import { likeMeasure } from "../../../src/compare/peer-measures.ts";
import { placeAmong, placesAmong } from "../../../src/compare/place-among.ts";
import { indicator, observation, qpv, share, workspace } from "../../build.ts";

const RATE = share("taux", { counts: { total: "population_municipale" } });
const MEDIAN = indicator("revenu_median_disponible");
const PEOPLE = indicator("population_municipale", { unit: "hab" });

/** Value, people, median of seven quarters; the last one has no rate. */
const ROWS = [
  ["QP1", 20, 1000, 12_000],
  ["QP2", 30, 1000, 12_100],
  ["QP3", 30, 2000, 13_000],
  ["QP4", 40, 1500, 12_600],
  ["QP5", 42, 500, 11_000],
  ["QP6", 60, 400, 9_000],
  ["QP7", undefined, 1000, 12_000],
] as const;
const kin = ROWS.map(([code]) => qpv(code));
const space = workspace({
  indicators: [RATE, MEDIAN, PEOPLE],
  territories: kin,
  figures: ROWS.flatMap(([code, rate, people, median]) => [
    observation(code, "2019", rate, { indicator: "taux" }),
    observation(code, "2018", people, { indicator: "population_municipale" }),
    observation(code, "2019", median, { indicator: "revenu_median_disponible" }),
  ]),
});
const place = (code: string, group: "taille" | "precarite" | "tous", one = RATE, period = "2019") =>
  placeAmong({ code, indicator: one, period, group, kin }, space.observations);

describe("a place among all", () => {
  // Quartiles of R, type 7: the 4.75th of six values is 40 + 0.75 × 2.
  test("counts those under and those equal, the quartiles, and those without a figure", () => {
    const found = place("QP2", "tous");
    expect(found).toMatchObject({ lower: 1, equal: 1, without: 1, quartiles: [30, 35, 41.5] });
    expect("among" in found && found.among.map(({ code }) => code)).toEqual([
      "QP1",
      "QP2",
      "QP3",
      "QP4",
      "QP5",
      "QP6",
    ]);
    expect(found).not.toHaveProperty("measure.indicator");
  });

  // By hand: (20×1000 + 30×1000 + 30×2000 + 40×1500 + 42×500 + 60×400) / 6400 = 215 000 / 6 400 = 33.59375;
  // half-width for 400 people: 3.0902323 × √(0.3359375 × 0.6640625 / 400) = 7.2976 points.
  test("of a share has the limits of a funnel: what chance would make of its size", () => {
    const found = place("QP6", "tous");
    expect(found).toMatchObject({ funnel: { side: "au_dessus", known: 6 } });
    if (!("funnel" in found) || !found.funnel || "unknown" in found.funnel)
      throw new Error("a funnel is known");
    expect(found.funnel.whole).toBeCloseTo(33.593_75, 10);
    expect(found.funnel.upper - found.funnel.whole).toBeCloseTo(7.2976, 3);
    expect(found.funnel.whole - found.funnel.lower).toBeCloseTo(7.2976, 3);
    // Under for 20 of 1 000, within for 30 of 1 000, over for 40 of 1 500, 42 of 500 and 60 of 400; 30 of 2 000 lies under.
    expect(found.funnel.outside).toBe(5);
    expect(place("QP1", "tous")).toMatchObject({ funnel: { side: "sous" } });
    expect(place("QP2", "tous")).toMatchObject({ funnel: { side: "dans" } });
  });

  test("of what is no share has none; of a share without people it is unknown", () => {
    expect(place("QP1", "tous", MEDIAN)).toMatchObject({ funnel: undefined });
    const without = share("taux", { counts: undefined });
    expect(place("QP1", "tous", without)).toMatchObject({ funnel: { unknown: "effectifs_absents" } });
  });

  test("a share of nobody has no limits: it lies neither within nor without", () => {
    const empty = ["QP1", "QP2", "QP3", "QP4", "QP5", "QP6"].flatMap((code) => [
      observation(code, "2019", code === "QP6" ? 90 : 30, { indicator: "taux" }),
      observation(code, "2019", code === "QP6" ? 0 : 1000, { indicator: "population_municipale" }),
    ]);
    const { observations } = workspace({ indicators: [RATE, PEOPLE], territories: kin, figures: empty });
    const found = placeAmong(
      { code: "QP1", indicator: RATE, period: "2019", group: "tous", kin },
      observations,
    );
    expect(found).toMatchObject({ funnel: { side: "dans", outside: 0, known: 5 } });
  });

  test("is unknown without a figure, with its reason, and among fewer than five", () => {
    expect(place("QP7", "tous")).toEqual({ unknown: "secret" });
    expect(place("QP1", "tous", RATE, "1999")).toEqual({ unknown: "absent_des_donnees" });
    expect(
      placeAmong(
        { code: "QP1", indicator: RATE, period: "2019", group: "tous", kin: kin.slice(0, 4) },
        space.observations,
      ),
    ).toEqual({ unknown: "territoires_insuffisants" });
  });
});

test("the places of all, read once, are those that are read one by one; without a figure there is none", () => {
  const placeOf = placesAmong({ indicator: RATE, period: "2019", kin }, space.observations);
  for (const [code] of ROWS.slice(0, 6)) expect(placeOf(code)).toEqual(place(code, "tous"));
  expect(placeOf("QP7")).toEqual({ unknown: "absent_des_donnees" });
});

describe("peers", () => {
  test("of size have from half to twice its people, at the nearest period that is published", () => {
    const found = place("QP1", "taille");
    expect(found).toMatchObject({
      measure: { indicator: "population_municipale", period: "2018", value: 1000, lower: 500, upper: 2000 },
      without: 1,
    });
    expect("among" in found && found.among.map(({ code }) => code)).toEqual([
      "QP1",
      "QP2",
      "QP3",
      "QP4",
      "QP5",
    ]);
  });

  test("of income are within 5 % of its median; too few are said", () => {
    const measure = likeMeasure("precarite", "QP1", "2019", space.observations);
    expect(
      "isLike" in measure && ROWS.filter(([code]) => measure.isLike(code)).map(([code]) => code),
    ).toEqual(["QP1", "QP2", "QP4", "QP7"]);
    expect(place("QP1", "precarite")).toEqual({ unknown: "territoires_insuffisants" });
  });

  test("of two periods as near as may be, the nearest says the size", () => {
    const twice = workspace({
      indicators: [PEOPLE],
      territories: kin,
      figures: [
        observation("QP1", "2016", 900, { indicator: "population_municipale" }),
        observation("QP1", "2018", 1000, { indicator: "population_municipale" }),
        observation("QP1", "2022", 1100, { indicator: "population_municipale" }),
      ],
    });
    expect(likeMeasure("taille", "QP1", "2019", twice.observations)).toMatchObject({
      period: "2018",
      value: 1000,
    });
  });

  test("are unknown without a measure near enough, or in a period without a year", () => {
    expect(likeMeasure("taille", "QP1", "2030", space.observations)).toEqual({
      unknown: "absent_des_donnees",
    });
    expect(likeMeasure("taille", "QP1", "x", space.observations)).toEqual({ unknown: "absent_des_donnees" });
    expect(likeMeasure("taille", "QP1", "edition-2020", space.observations)).toMatchObject({ value: 1000 });
    expect(place("QP1", "taille", RATE, "1999")).toEqual({ unknown: "absent_des_donnees" });
  });

  test("a figure that is only the least of a group has no place", () => {
    const printed = workspace({
      indicators: [RATE],
      territories: kin,
      figures: [
        observation("QP1", "2019", 20, { indicator: "taux", printed: { statistic: "min" } as never }),
      ],
    });
    expect(
      placeAmong({ code: "QP1", indicator: RATE, period: "2019", group: "tous", kin }, printed.observations),
    ).toHaveProperty("unknown");
  });
});
