import { describe, expect, test } from "vitest";
import { compareIndicator, type TableRequest } from "../../../src/compare/compare-indicator.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { EPCI, indicator, observation, observations, qpv, share } from "../../build.ts";

const scope = (given: Partial<TableRequest> = {}): TableRequest => ({
  territories: [qpv()],
  geography: "qpv2015",
  reference: EPCI,
  above: undefined,
  ...given,
});

/** Poverty of the EPCI from 2013 to 2017, and of its QPV in 2017. */
const poverty = (own: number, values: readonly number[]): ObservationInput[] => [
  ...values.map((value, at) =>
    observation(EPCI, `${2013 + at}`, value, { indicator: "pauvrete", geography: "cog" }),
  ),
  observation("QP062025", "2017", own, { indicator: "pauvrete" }),
];

const lagOf = (one: Indicator, inputs: readonly ObservationInput[], given: Partial<TableRequest> = {}) =>
  compareIndicator(one, scope(given), observations(inputs))?.rows[0]?.lag;

describe("how late a QPV is on its EPCI", () => {
  /** 30, 28, 26, 24, 22 % from 2013 to 2017: 25 % lies half-way between 2015 and 2016. */
  test("the year in which the EPCI had the level of now", () => {
    expect(lagOf(share(), poverty(25, [30, 28, 26, 24, 22]))).toEqual({
      period: "2017",
      reached: { kind: "annee", year: 2015.5 },
      span: ["2013", "2017"],
      isConstant: false,
    });
  });

  test("before the first year, or no lag at all", () => {
    expect(lagOf(share(), poverty(40, [30, 28, 26, 24, 22]))?.reached).toEqual({ kind: "avant", year: 2013 });
    expect(lagOf(share(), poverty(20, [30, 28, 26, 24, 22]))?.reached).toEqual({ kind: "sans_retard" });
  });

  test("a caveat that declares a break ends the series there", () => {
    const caveats = [{ scope: "evolution", text: "Rupture.", source: "Insee", break: "2016" }] as const;
    expect(lagOf(share("pauvrete", { caveats }), poverty(25, [30, 28, 26, 24, 22]))).toMatchObject({
      reached: { kind: "avant", year: 2016 },
      span: ["2016", "2017"],
    });
    const late = [{ ...caveats[0], break: "2017" }];
    expect(lagOf(share("pauvrete", { caveats: late }), poverty(25, [30, 28, 26, 24, 22]))?.reached).toEqual({
      unknown: "points_insuffisants",
    });
  });

  test("what the producers forbid ends it, what they advise against is named; close years are no matter", () => {
    const rule = (id: string, given: Partial<ComparabilityRule>): ComparabilityRule => ({
      id,
      label: "Règle",
      decision: "deconseillee",
      scope: "evolution",
      condition: { kind: "rupture", year: 2015, aggregatesOnly: false },
      sentence: "Phrase.",
      quotation: "exacte",
      source: { title: "Insee" },
      date: "2024",
      toConfirm: false,
      ...given,
    });
    const inputs = poverty(25, [30, 28, 26, 24, 22]);
    expect(lagOf(share(), inputs, { rules: [rule("avis", {})] })).toMatchObject({
      reached: { kind: "annee" },
      rules: ["avis"],
    });
    expect(lagOf(share(), inputs, { rules: [rule("refus", { decision: "interdite" })] })).toMatchObject({
      span: ["2015", "2017"],
    });
    const close = rule("proches", { decision: "interdite", condition: { kind: "annees_proches", under: 5 } });
    expect(lagOf(share(), inputs, { rules: [close] })?.span).toEqual(["2013", "2017"]);
  });

  test("a year that the producer leaves blank is no point of the line", () => {
    const inputs = poverty(25, [30, 28, 26, 24, 22]).map((one) =>
      one.period === "2016" ? { ...one, value: undefined } : one,
    );
    expect(lagOf(share(), inputs)?.reached).toEqual({ kind: "annee", year: 2015.5 });
  });
});

describe("amounts are in the euros of now", () => {
  /** 10,000 in 2016 with prices 10 % higher in 2017 is 11,000: the QPV's 11,500 of 2017 is half-way to the 12,000 of 2017. */
  const inputs = [
    observation(EPCI, "2016", 10_000, { indicator: "revenu", geography: "cog" }),
    observation(EPCI, "2017", 12_000, { indicator: "revenu", geography: "cog" }),
    observation("QP062025", "2017", 11_500, { indicator: "revenu" }),
  ];

  test("by the index of prices; not known without it", () => {
    const prices = observation("FR", "2017", 10, {
      indicator: "variation_prix_consommation",
      geography: "cog",
    });
    expect(lagOf(indicator(), [...inputs, prices])).toMatchObject({
      reached: { kind: "annee", year: expect.closeTo(2016.5, 9) },
      isConstant: true,
    });
    expect(lagOf(indicator(), inputs)?.reached).toEqual({ unknown: "absent_des_donnees" });
  });
});

test("none for counts, neutral indicators, periods that are no years, sets of territories, a row without a gap", () => {
  const inputs = poverty(25, [30, 28, 26, 24, 22]);
  expect(lagOf(share("pauvrete", { polarity: "neutre" }), inputs)).toBeUndefined();
  expect(lagOf(share("pauvrete", { unit: "hab" }), inputs)).toBeUndefined();
  expect(
    lagOf(
      share(),
      inputs.filter(({ code }) => code !== EPCI),
    ),
  ).toBeUndefined();
  const quarters = [
    observation(EPCI, "2017-T4", 22, { indicator: "pauvrete", geography: "cog" }),
    observation("QP062025", "2017-T4", 25, { indicator: "pauvrete" }),
  ];
  expect(lagOf(share(), quarters)).toBeUndefined();
  const set = {
    territory: "QP062025",
    geography: "qpv2015",
    reference: {
      kind: "ensemble_qpv_epci",
      code: EPCI,
      members: ["QP062025", "QP062026"],
      without: [],
      nested: null,
    },
  } as const;
  const both = [...inputs, observation("QP062026", "2017", 35, { indicator: "pauvrete" })];
  expect(lagOf(share(), both, { pairs: [set] })).toBeUndefined();
});
