import { describe, expect, test } from "vitest";
import { compareIndicator } from "../../../src/compare/compare-indicator.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import { isOrdinary, ordinaryChange, ordinaryOf } from "../../../src/compare/ordinary-variation.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { gapSentence } from "../../../src/french/measured-gap.ts";
import { extremeSentences, pooledSentences } from "../../../src/french/references.ts";
import { baseYearSentences, ordinaryMark, ordinarySentences } from "../../../src/french/robustness.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { ordinaryVariation } from "../../../src/statistics/ordinary-variation.ts";
import { indicator, observation, observations, qpv, share } from "../../build.ts";

const EPCI = "246200364";

function tableOf(
  measured: Indicator,
  rows: readonly ObservationInput[],
  codes: readonly string[] = ["Q0", "Q1", "Q2"],
  rules: readonly ComparabilityRule[] = [],
): Comparison {
  const territories = codes.map((code) => qpv(code));
  const scope = { territories, geography: "qpv2015", reference: EPCI, above: undefined, rules };
  const found = compareIndicator(measured, scope, observations(rows));
  if (!found) throw new Error("no table");
  return found;
}

describe("the ordinary variation of a median", () => {
  const MEDIAN = indicator("revenu", {
    label: "Revenu médian",
    spread: {
      quantiles: [
        { low: "d4", high: "d6", held: 0.2 },
        { low: "q1", high: "q3", held: 0.5 },
      ],
      people: { total: "gens", otherTotals: ["habitants"] },
    },
  });
  const at = (id: string, period: string, value: number, code = "Q0") =>
    observation(code, period, value, { indicator: id });
  const rows = [
    at("d4", "2014", 12_000),
    at("d6", "2014", 14_600),
    at("q1", "2019", 10_000),
    at("q3", "2019", 16_500),
    at("habitants", "2013", 2425),
  ];

  test("is 1.96 × 2.5 × (D6 − D4) / √(persons / 3.3): Lens-Liévin, about 470 € and 660 € between two dates", () => {
    const found = ordinaryVariation({ low: 12_000, high: 14_600, held: 0.2 }, 2425);
    expect(found).toBeCloseTo((1.959964 * 2.5 * 2600) / Math.sqrt(2425 / 3.3), 2);
    expect(Math.round(Number(found) / 10) * 10).toBe(470);
    const both = ordinaryChange(Number(found), Number(found), 1);
    expect(Math.round(Number(both) / 10) * 10).toBe(660);
  });

  test.each([
    [ordinaryVariation({ low: 2, high: 1, held: 0.2 }, 100), "nombre_invalide"],
    [ordinaryVariation({ low: 1, high: Number.NaN, held: 0.2 }, 100), "nombre_invalide"],
    [ordinaryVariation({ low: 1, high: 2, held: 0 }, 100), "nombre_invalide"],
    [ordinaryVariation({ low: 1, high: 2, held: 0.2 }, 0), "denominateur_nul"],
  ] as const)("impossible: %j", (found, reason) => {
    expect(found).toEqual(unknown(reason));
  });

  test("comes from the deciles, else from the quartiles, and the nearest population of any year", () => {
    const from = observations(rows);
    expect(ordinaryOf(MEDIAN, "Q0", "2014", from)).toBeCloseTo(469.96, 0);
    expect(ordinaryOf(MEDIAN, "Q0", "2019", from)).toBeCloseTo(469.96, 0);
  });

  test("is unknown with its reason, and nothing for what is no median", () => {
    const from = observations(rows);
    expect(ordinaryOf(MEDIAN, "Q0", "2016", from)).toEqual(unknown("quantiles_absents"));
    expect(ordinaryOf(MEDIAN, "Q0", "2014", observations(rows.slice(0, 2)))).toEqual(
      unknown("population_absente"),
    );
    expect(ordinaryOf(share("taux"), "Q0", "2014", from)).toBeUndefined();
    expect(ordinaryChange(1, undefined, 1)).toBeUndefined();
    expect(ordinaryChange(unknown("quantiles_absents"), 3, 1)).toEqual(unknown("quantiles_absents"));
  });

  const medians = [
    observation("Q0", "2014", 12_000),
    observation("Q0", "2019", 13_400),
    observation(EPCI, "2014", 17_000, { geography: "cog" }),
    observation(EPCI, "2019", 18_000, { geography: "cog" }),
  ];

  test("stands beside a catching up that is within it, and is never called an interval", () => {
    const table = tableOf(MEDIAN, [...rows, ...medians], ["Q0"]);
    const [row] = table.rows;
    expect(row?.change?.decomposition).toMatchObject({ name: "rattrapage", gap: 400 });
    expect(isOrdinary(row?.change)).toBe(true);
    expect(row && ordinaryMark(row)).toBe(" ~");
    expect(ordinarySentences(table, MEDIAN)).toEqual([
      "Variation ordinaire d’un quartier de cette taille (ordre de grandeur, et non intervalle) : ± 470\u00a0€ pour une valeur, ± 660\u00a0€ pour une évolution ; évolutions d’écart qui n’en sortent pas (~) : 1 sur 1, dont 1 rattrapage.",
    ]);
  });

  test("a change larger than it bears no mark; one that is not known neither", () => {
    expect(isOrdinary({ absolute: 700, ordinary: 660 })).toBe(false);
    expect(isOrdinary({ absolute: 1, ordinary: unknown("quantiles_absents") })).toBe(false);
    expect(isOrdinary(null)).toBe(false);
    expect(ordinaryMark({ change: null })).toBe("");
  });

  test("says that it is not known, and why; nothing of what is no median", () => {
    const table = tableOf(MEDIAN, medians, ["Q0"]);
    expect(ordinarySentences(table, MEDIAN)).toEqual([
      "Variation ordinaire d’un quartier de cette taille : inconnue (quantiles du quartier absents des données lues).",
    ]);
    expect(ordinarySentences(table, indicator())).toEqual([]);
    expect(ordinarySentences({ ...table, rows: [] }, MEDIAN)).toEqual([]);
    const oneDate = tableOf(MEDIAN, [...rows, ...medians.slice(0, 1), ...medians.slice(2, 3)], ["Q0"]);
    expect(ordinarySentences(oneDate, MEDIAN)[0]).toMatch(/: ± 470\u00a0€ pour une valeur\.$/);
  });
});

describe("the year from which one counts", () => {
  const RATE = share("taux");
  const rate = (code: string, period: string, value: number) =>
    observation(code, period, value, { indicator: "taux", geography: code === EPCI ? "cog" : "qpv2015" });
  const series = (code: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([period, value]) => rate(code, period, value));

  const rows = [
    ...series("Q0", { 2013: 40.1, 2015: 44, 2016: 43, 2019: 42 }),
    ...series("Q1", { 2013: 40.1, 2015: 41, 2016: 43, 2019: 42 }),
    ...series("Q2", { 2013: 45.1, 2015: 46, 2016: 47, 2019: 42 }),
    ...series(EPCI, { 2013: 20.1, 2015: 20.1, 2016: 20.1, 2019: 20.1 }),
  ];

  test("is said where the answer depends on it", () => {
    const table = tableOf(RATE, rows);
    expect(table.baseYears?.map(({ start, narrowed }) => [start, narrowed.count, narrowed.known])).toEqual([
      ["2013", 1, 3],
      ["2015", 2, 3],
      ["2016", 3, 3],
    ]);
    expect(baseYearSentences(table, RATE)).toEqual([
      "La réponse dépend de l’année de départ : valeur meilleure pour 1 sur 3 depuis 2013, 2 sur 3 depuis 2015, 3 sur 3 depuis 2016 ; écart plus petit pour 1 sur 3 depuis 2013, 2 sur 3 depuis 2015, 3 sur 3 depuis 2016.",
    ]);
    expect(baseYearSentences(table, { polarity: "neutre" })[0]).not.toContain("meilleure");
  });

  test("is none that a producer forbids to read", () => {
    const rule: ComparabilityRule = {
      id: "rupture",
      label: "Rupture",
      decision: "interdite",
      scope: "evolution",
      condition: { kind: "rupture", year: 2014, aggregatesOnly: false },
      sentence: "Ne pas comparer.",
      quotation: "exacte",
      source: { title: "Un producteur" },
      date: "2024-01-01",
      toConfirm: false,
    };
    const table = tableOf(RATE, rows, ["Q0", "Q1", "Q2"], [rule]);
    expect(table.baseYears?.map(({ start }) => start)).toEqual(["2015", "2016"]);
  });

  test("is not where every year answers the same, nor nearer than three years, nor of a count", () => {
    const same = [
      ...series("Q0", { 2013: 44, 2015: 43.5, 2018: 41, 2019: 42 }),
      ...series(EPCI, { 2013: 20, 2015: 20, 2018: 20, 2019: 20 }),
    ];
    expect(tableOf(RATE, same, ["Q0"])).not.toHaveProperty("baseYears");
    expect(baseYearSentences({}, RATE)).toEqual([]);
    const people = same.map((one) => ({ ...one, indicator: "gens" }));
    expect(tableOf(indicator("gens", { unit: "hab" }), people, ["Q0"])).not.toHaveProperty("baseYears");
    const outOf = (count: number) => ({ count, known: 2, total: 2 });
    const alike = ["2013", "2015"].map((start) => ({ start, improved: outOf(1), narrowed: outOf(1) }));
    expect(baseYearSentences({ baseYears: alike }, RATE)).toEqual([]);
  });
});

describe("the minimum and the maximum that a document quotes of a group", () => {
  const RATE = share("taux");
  const quoted = (code: string, value: number, statistic: string) =>
    observation(code, "2019", value, { indicator: "taux", printed: { qualifier: "exact", statistic } });
  const bounds = [
    quoted("Q0", 34, "max"),
    quoted("Q1", 19.95, "min"),
    observation(EPCI, "2019", 20.4, { indicator: "taux", geography: "cog" }),
  ];
  const table = tableOf(RATE, bounds);

  test("are no values to be averaged: 26.975 is nobody's", () => {
    expect(table.pooled).toMatchObject([{ value: unknown("extremes_seulement") }]);
    expect(pooledSentences(table, RATE, ["2019"])).toEqual([]);
    const withOne = tableOf(RATE, [...bounds, quoted("Q2", 25, "valeur")]);
    expect(withOne.pooled).toMatchObject([{ value: 25, made: { available: 1, total: 3 } }]);
  });

  test("are shown as what they are", () => {
    expect(table.rows.map(({ levels }) => levels[0]?.value.extreme)).toEqual(["max", "min", undefined]);
    expect(extremeSentences(table, ["2019"], (code) => code)).toEqual([
      "Bornes d’une étendue, et non valeurs de tous : Q0 (maximum imprimé, 2019), Q1 (minimum imprimé, 2019) ; aucune moyenne n’en est faite.",
    ]);
    expect(extremeSentences(table, ["2014"], (code) => code)).toEqual([]);
  });

  test("are printed with their own digits: 34 is not 34,0 for standing beside 19,95", () => {
    const [first] = table.rows[0]?.levels ?? [];
    expect(first?.value).toMatchObject({ step: 1, isStepRead: true });
    expect(first && gapSentence(first, RATE)).toContain("= +14\u00a0points ;");
  });

  test("nor do they enter the dispersion of a group", () => {
    const earlier = ["Q0", "Q1"].map((code) =>
      observation(code, "2014", 30, { indicator: "taux", printed: { qualifier: "exact", statistic: "max" } }),
    );
    expect(tableOf(RATE, [...bounds, ...earlier]).convergence ?? null).toBeNull();
  });
});
