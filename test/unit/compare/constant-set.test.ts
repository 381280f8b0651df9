import { describe, expect, test } from "vitest";
import { type ComparisonRequest, compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { EPCI, epci, france, indicator, observation, qpv, share, workspace } from "../../build.ts";

const RATE = share("taux", { counts: { count: "cas", total: "gens" } });
const counts = (code: string, period: string, cases: number, people: number) => [
  observation(code, period, cases, { indicator: "cas" }),
  observation(code, period, people, { indicator: "gens" }),
];
const QUARTERS = [qpv("QP1"), qpv("QP2"), qpv("QP3")];

function table(
  figures: readonly ObservationInput[],
  of: Indicator = RATE,
  scope: Partial<ComparisonRequest> = {},
  quarters = QUARTERS,
): Comparison {
  const space = workspace({
    indicators: [of],
    territories: [...quarters, epci(), france()],
    figures,
  });
  const [found] = compareEpci(space, { epci: EPCI, reference: { kind: "ensemble_qpv_epci" }, ...scope });
  if (!found) throw new Error("no table");
  return found;
}

const rowOf = ({ rows }: Comparison, code = "QP1") => rows.find(({ territory }) => territory === code);

/** QP3, worse off than the others, is published in 2015 only. */
const LEFT = [
  ...counts("QP1", "2015", 30, 100),
  ...counts("QP2", "2015", 30, 100),
  ...counts("QP3", "2015", 60, 100),
  ...counts("QP1", "2019", 27, 100),
  ...counts("QP2", "2019", 31, 100),
];

describe("an evolution against a set of QPV", () => {
  test("rests on those that have a figure at both dates, and so do the levels of these dates", () => {
    const row = rowOf(table(LEFT));
    expect(row?.levels.map(({ reference }) => reference)).toEqual([
      { value: 30, made: { kind: "part_exacte", available: 2, total: 3, dates: 2 } },
      { value: 29, made: { kind: "part_exacte", available: 2, total: 3, dates: 2 } },
    ]);
    // On two different sets the gap would go from −10 to −2, beside a change of −2: what is shown is what was compared.
    expect(row?.levels.map(({ absolute }) => absolute)).toEqual([0, -2]);
    expect(row?.change).toMatchObject({
      value: -3,
      reference: -1,
      absolute: -2,
      absoluteMove: "reduit",
      quadrant: unknown("hors_des_quadrants"),
      decomposition: { gap: -2, territory: -3, reference: -1, name: "avantage_plus_grand" },
      against: {
        start: { value: 30, made: { kind: "part_exacte", available: 2, total: 3, dates: 2 } },
        end: { value: 29, made: { kind: "part_exacte", available: 2, total: 3, dates: 2 } },
      },
    });
  });

  test("is counted as it is read: k of n follow the constant set", () => {
    expect(table(LEFT).summary?.widenedAbsolute).toEqual({ count: 1, known: 2, total: 3 });
  });

  test("its interval is that of the same set", () => {
    const without = LEFT.filter(({ code }) => code !== "QP3");
    expect(rowOf(table(LEFT))?.change?.interval).toEqual(rowOf(table(without))?.change?.interval);
  });

  test("of a quarter that is not in it is unknown, with its own reason", () => {
    expect(rowOf(table(LEFT), "QP3")?.change?.absolute).toEqual(unknown("absent_des_donnees"));
  });

  test("never compares an exact share with a mean of shares: both dates are made the same way", () => {
    const figures = [
      ...counts("QP1", "2015", 30, 100),
      ...counts("QP2", "2015", 30, 300),
      observation("QP1", "2019", 40, { indicator: "taux" }),
      observation("QP2", "2019", 20, { indicator: "taux" }),
    ];
    const row = rowOf(table(figures, RATE, {}, [qpv("QP1"), qpv("QP2")]));
    expect(row?.levels.map(({ reference }) => reference.made?.kind)).toEqual([
      "moyenne_simple_des_parts",
      "moyenne_simple_des_parts",
    ]);
    expect(row?.change?.against?.start).toEqual({
      value: 20,
      made: { kind: "moyenne_simple_des_parts", available: 2, total: 2, dates: 2 },
    });
    expect(row?.change?.reference).toBe(10);
  });

  test("is refused where the quarter is alone in it, and so is a level", () => {
    const alone = [...LEFT.filter(({ code, period }) => code !== "QP2" || period === "2015")];
    const { change, levels } = rowOf(table(alone)) ?? {};
    expect(change?.absolute).toEqual(unknown("territoires_insuffisants"));
    expect(change?.decomposition).toEqual(unknown("territoires_insuffisants"));
    expect(change?.value).toBe(-3);
    expect(levels?.map(({ absolute }) => absolute)).toEqual([-10, unknown("territoires_insuffisants")]);
  });

  test("a reference that is one territory says nothing of a set", () => {
    const found = table(
      [...LEFT, ...counts(EPCI, "2015", 300, 1000), ...counts(EPCI, "2019", 290, 1000)],
      RATE,
      {
        reference: { kind: "epci" },
      },
    );
    expect(rowOf(found)?.change).not.toHaveProperty("against");
    expect(found).not.toHaveProperty("members");
  });

  test("the table names the territories of each set", () => {
    expect(table(LEFT).members).toEqual({ [EPCI]: ["QP1", "QP2", "QP3"] });
  });
});

describe("a trend against a set of QPV", () => {
  const years = [2015, 2016, 2017, 2018, 2019];
  const series = (code: string, cases: readonly (number | undefined)[]) =>
    cases.flatMap((count, index) =>
      count === undefined ? [] : counts(code, `${years[index]}`, count, 1000),
    );
  // QP3 leaves after two years: the mean of the others seems to fall at once.
  const figures = [
    ...series("QP1", [300, 301, 299, 300, 301]),
    ...series("QP2", [310, 309, 311, 310, 309]),
    ...series("QP3", [700, 700, undefined, undefined, undefined]),
  ];

  test("rests on those that have a figure in all five years", () => {
    const trend = rowOf(table(figures))?.trend;
    expect(trend?.against).toEqual({ kind: "part_exacte", available: 2, total: 3, dates: 5 });
    expect(trend?.gap).toMatchObject({ direction: "aucune" });
    expect(trend?.theilSen).toBeCloseTo(0, 1);
    expect(trend?.gap).toEqual(rowOf(table(figures.filter(({ code }) => code !== "QP3")))?.trend?.gap);
  });

  test("is refused where the quarter is alone in all five", () => {
    const gone = figures.filter(({ code, period }) => code !== "QP2" || period !== "2017");
    const more = [...gone, ...counts("QP3", "2017", 700, 1000)];
    expect(rowOf(table(more))?.trend?.gap).toEqual(unknown("territoires_insuffisants"));
  });
});

describe("a count", () => {
  const PEOPLE = indicator("gens", { unit: "foyers", polarity: "neutre", label: "Foyers" });
  const figures = ["QP1", "QP2", EPCI].flatMap((code, index) =>
    ["2015", "2016", "2017", "2018", "2019"].map((year) =>
      observation(code, year, 100 * (index + 1) + Number(year) - 2015, { indicator: "gens" }),
    ),
  );
  const none = unknown("effectif_sans_ecart");

  test.each(["epci", "ensemble_qpv_epci", "epci_hors_qpv"] as const)(
    "has no gap, ratio, change of gap nor trend against %s; its own change holds",
    (kind) => {
      const row = rowOf(table(figures, PEOPLE, { reference: { kind }, above: "METRO" }));
      expect(row?.levels[0]).toMatchObject({ absolute: none, ratio: none, relative: none });
      expect(row?.levels[0]).not.toHaveProperty("precision");
      expect(row?.trend).toMatchObject({ gap: none, theilSen: none, value: unknown("intervalle_absent") });
      if (row?.change) expect(row.change).toMatchObject({ value: 4, absolute: none, decomposition: none });
    },
  );

  test("of several quarters has no mean", () => {
    const found = table(figures, PEOPLE);
    expect(rowOf(found)?.levels[0]?.reference).toEqual({ value: none });
    expect(found).not.toHaveProperty("together");
  });

  test("of the EPCI has no gap to the country", () => {
    const found = table([...figures, observation("METRO", "2015", 9e6, { indicator: "gens" })], PEOPLE, {
      reference: { kind: "epci" },
      above: "METRO",
    });
    expect(found.secondOrder?.levels[0]).toMatchObject({ value: { value: 300 }, absolute: none });
  });

  test("that is missing keeps its own reason", () => {
    const found = table([...figures, observation("QP3", "2015", undefined, { indicator: "gens" })], PEOPLE);
    expect(rowOf(found, "QP3")?.levels[0]?.absolute).toEqual(unknown("secret"));
  });

  test("becomes a share where its population is published too: that is compared", () => {
    expect(rowOf(table(LEFT))?.levels[0]?.absolute).toBe(0);
  });
});

describe("the QPV together between two dates", () => {
  test("are those that have a figure at both", () => {
    expect(table(LEFT).pooledChange).toEqual({
      start: 30,
      end: 29,
      change: -1,
      made: { kind: "part_exacte", available: 2, total: 3, dates: 2 },
    });
  });

  test("have no change that the producers forbid", () => {
    const rules = [
      {
        id: "proches",
        label: "Proches",
        decision: "interdite",
        scope: "evolution",
        condition: { kind: "annees_proches", under: 5 },
        sentence: "Trop proches.",
        quotation: "exacte",
        source: { title: "Insee" },
        date: "2026-01-01",
        toConfirm: false,
      },
    ] as const;
    expect(table(LEFT, RATE, { rules }).pooledChange?.change).toEqual(unknown("comparaison_interdite"));
  });

  test("with nobody at both have no figure, and no change", () => {
    const figures = [...counts("QP1", "2015", 30, 100), ...counts("QP2", "2019", 31, 100)];
    const { pooledChange } = table(figures, RATE, { window: { start: "2015", end: "2019" } });
    expect(pooledChange).toMatchObject({
      start: unknown("territoires_insuffisants"),
      change: unknown("territoires_insuffisants"),
    });
    expect(pooledChange?.made.available).toBe(0);
  });
});
