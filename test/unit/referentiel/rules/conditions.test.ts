import { describe, expect, test } from "vitest";
import type {
  Comparator,
  Condition,
  GivenFact,
  Status,
  Term,
} from "../../../../src/referentiel/rules/rule.ts";
import { counts, parameter } from "../../../build.ts";
import { judge, resultOf } from "./judge-rule.ts";

const YES = { yes: 14, no: 8, unknown: 0 };
const NO = { yes: 3, no: 19, unknown: 0 };
const UNSURE = { yes: 10, no: 6, unknown: 6 };
const FACTS = {
  facts: { ecart_reduit: NO, ecart_reduit_en_rapport: YES, situation_amelioree: UNSURE },
};
const [yes, no, unsure] = [
  counts("ecart_reduit_en_rapport"),
  counts("ecart_reduit"),
  counts("situation_amelioree"),
];
const record = (measurement: string, unit = "%"): Term => ({ kind: "releve", measurement, unit });
const TERMS = { part: record("part_cpo"), autre: record("autre") };
const threshold = parameter({
  id: "cpo",
  unit: "%",
  values: [{ from: "2014-01-01", value: 50, reference: "Note" }],
});

describe("a share of the QPV", () => {
  test("is true, false or unknown", () => {
    expect([yes, no, unsure].map((condition) => resultOf(condition, FACTS))).toEqual([true, false, null]);
  });

  test("keeps k, n, the total, and the parameter with its date and reference", () => {
    expect(judge(unsure, FACTS).trace).toEqual({
      kind: "part_des_qpv",
      result: null,
      outcome: "situation_amelioree",
      outOf: { count: 10, known: 16, total: 22 },
      parameter: {
        id: "majorite",
        label: "Majorité",
        value: 0.5,
        from: "2014-01-01",
        reference: "Convention",
      },
      children: [],
    });
  });

  test("reads the parameter as it was on the day, and is unknown where it has no value", () => {
    const values = [
      { from: "2014-01-01", to: "2024-12-31", value: 0.5, reference: "a" },
      { from: "2025-06-01", value: 0.75, reference: "b" },
    ];
    const on = (day: string) => resultOf(yes, FACTS, {}, [parameter({ values })], day);
    expect(["2013-12-31", "2024-12-31", "2025-03-01", "2025-06-01"].map(on)).toEqual([
      null,
      true,
      null,
      false,
    ]);
  });

  test("is unknown when the parameter does not exist, and when the reading has no facts", () => {
    expect(resultOf(yes, FACTS, {}, [])).toBeNull();
    expect(resultOf(yes)).toBeNull();
    expect(resultOf({ kind: "part_des_qpv", outcome: "ecart_reduit" }, FACTS)).toBeNull();
    expect(resultOf({ kind: "part_des_qpv", moreThan: "majorite" }, FACTS)).toBe(false);
  });

  test("« au_moins » is reached by the threshold itself, « plus_de » is not", () => {
    const half = { facts: { ecart_reduit: { yes: 11, no: 11, unknown: 0 } } };
    const reach: Condition = { kind: "part_des_qpv", outcome: "ecart_reduit", atLeast: "majorite" };
    expect([resultOf(reach, half), resultOf(counts(), half)]).toEqual([true, false]);
    expect(judge(reach, half).trace.atLeast).toBe(true);
  });
});

describe("a share of the QPV by a condition", () => {
  const low: Condition = { kind: "compare", term: "part", comparator: "inferieur_a", threshold: "cpo" };
  const share: Condition = { kind: "part_des_qpv", condition: low, moreThan: "majorite" };
  const parameters = [parameter(), threshold];
  const of = (...values: (number | null)[]) => ({ qpv: values.map((part) => ({ part })) });

  test.each<[string, (number | null)[], boolean | null]>([
    ["two of three", [40, 45, 60], true],
    ["one of three", [40, 55, 60], false],
    ["an unknown one that cannot change it", [40, 45, 48, 60, null], true],
    ["an unknown one that can", [40, 60, null], null],
  ])("%s", (_, values, expected) => {
    expect(resultOf(share, of(...values), { terms: TERMS }, parameters)).toBe(expected);
  });

  test("keeps what it gave for each QPV, and counts those that are unknown", () => {
    const { trace } = judge(share, of(40, null), { terms: TERMS }, parameters);
    expect(trace.outOf).toEqual({ count: 1, known: 1, total: 2 });
    expect(trace.qpv?.map((one) => [one.territory, one.trace.kind, one.trace.result])).toEqual([
      ["1", "compare", true],
      ["2", "compare", null],
    ]);
  });

  test("a fact that all QPV share is said once", () => {
    expect(resultOf(share, { facts: { part: 40 }, qpv: [{}, {}] }, { terms: TERMS }, parameters)).toBe(true);
  });

  test("by what the gap of each did", () => {
    const shrank: Condition = { kind: "ecart_evolue", measure: "absolu", direction: "reduit" };
    const condition: Condition = { kind: "part_des_qpv", condition: shrank, moreThan: "majorite" };
    const given = (...moves: (GivenFact & (string | null))[]) => ({
      qpv: moves.map((ecart_absolu) => ({ ecart_absolu })),
    });
    expect(resultOf(condition, given("reduit", "reduit", "inchange"))).toBe(true);
    expect(resultOf(condition, given("reduit", "creuse"))).toBe(false);
    const { trace } = judge(condition, given("reduit", null));
    expect(trace.qpv?.map((one) => [one.trace.move, one.trace.reason])).toEqual([
      ["reduit", undefined],
      [undefined, "suppose_inconnu"],
    ]);
  });
});

describe("a comparison", () => {
  const against = (comparator: Comparator): Condition => ({
    kind: "compare",
    term: "part",
    comparator,
    threshold: "cpo",
  });
  const given = (part: GivenFact) => ({ facts: { part } });

  test.each<[Comparator, [below: boolean, equal: boolean, above: boolean]]>([
    ["superieur_a", [false, false, true]],
    ["au_moins", [false, true, true]],
    ["egal_a", [false, true, false]],
    ["au_plus", [true, true, false]],
    ["inferieur_a", [true, false, false]],
  ])("%s, below, at and above the threshold", (comparator, expected) => {
    const found = [49, 50, 51].map((part) =>
      resultOf(against(comparator), given(part), { terms: TERMS }, [threshold]),
    );
    expect(found).toEqual(expected);
  });

  test.each(["superieur_a", "au_moins", "egal_a", "au_plus", "inferieur_a"] as const)(
    "%s of an unknown, of a yes and with a threshold without value is unknown",
    (comparator) => {
      const condition = against(comparator);
      expect(resultOf(condition, given(null), { terms: TERMS }, [threshold])).toBeNull();
      expect(resultOf(condition, given(true), { terms: TERMS }, [threshold])).toBeNull();
      expect(resultOf(condition, given(50), { terms: TERMS }, [])).toBeNull();
    },
  );

  test("keeps the value and the threshold, with its date and reference", () => {
    expect(judge(against("au_moins"), given(52), { terms: TERMS }, [threshold]).trace.operands).toEqual([
      { id: "part", kind: "terme", value: 52, figures: [] },
      {
        id: "cpo",
        label: "Majorité",
        kind: "parametre",
        value: 50,
        unit: "%",
        from: "2014-01-01",
        reference: "Note",
        figures: [],
      },
    ]);
  });

  test("with another term of the rule", () => {
    const condition: Condition = {
      kind: "compare",
      term: "part",
      comparator: "superieur_a",
      threshold: "autre",
    };
    expect(resultOf(condition, { facts: { part: 3, autre: 2 } }, { terms: TERMS })).toBe(true);
    expect(resultOf(condition, { facts: { part: 3, autre: null } }, { terms: TERMS })).toBeNull();
  });

  test("says why a threshold without value is unknown", () => {
    expect(judge(against("au_moins"), given(1), { terms: TERMS }, []).trace.operands?.[1]).toMatchObject({
      value: null,
      reason: "parametre_sans_valeur",
    });
  });
});

test.each([
  [49, false],
  [50, true],
  [60, true],
  [61, false],
  [null, null],
])("%s between 50 and 60 is %s", (part, expected) => {
  const top = parameter({
    id: "haut",
    unit: "%",
    values: [{ from: "2014-01-01", value: 60, reference: "" }],
  });
  const condition: Condition = { kind: "entre", term: "part", from: "cpo", to: "haut" };
  expect(resultOf(condition, { facts: { part } }, { terms: TERMS }, [threshold, top])).toBe(expected);
});

describe("the test of five points", () => {
  const terms = { serie: { kind: "serie", of: "epci" } } as const;
  const asked = (direction: "hausse" | "baisse"): Condition => ({
    kind: "tendance",
    term: "serie",
    direction,
  });
  const on = (serie: GivenFact, direction: "hausse" | "baisse" = "hausse") =>
    judge(asked(direction), { facts: { serie } }, { terms }).trace;
  // Fingertips, « recent trends » worksheet: the series of src/statistics/value-trend.ts and proportion-trend.ts.
  const RATES = [
    [2014, 20.2, 18.3, 21.9],
    [2015, 23, 21.44, 25.64],
    [2016, 24.6, 23.15, 26.19],
    [2017, 28.67, 26.16, 29.25],
    [2018, 30.9, 28.98, 32.25],
  ];
  const COUNTS = [
    [2014, 10, 125],
    [2015, 17, 141.667],
    [2016, 27, 117.391],
    [2017, 49, 204.167],
    [2018, 67, 171.795],
  ];

  test("is true in the direction that it finds, false in the other", () => {
    expect([on(RATES).result, on(RATES, "baisse").result, on(COUNTS).result]).toEqual([true, false, true]);
    expect(on(RATES).trend).toMatchObject({ direction: "hausse", start: 2014, end: 2018 });
  });

  test("is false when it finds none", () => {
    const flat = RATES.map(([year = 0]) => [year, 20, 18, 22]);
    expect(on(flat)).toMatchObject({ result: false, trend: { direction: "aucune" } });
  });

  test.each<[string, GivenFact, string]>([
    ["fewer than five points", RATES.slice(1), "points_insuffisants"],
    ["values without interval", RATES.map(([year = 0, value = 0]) => [year, value]), "intervalle_absent"],
    ["an unknown series", null, "points_insuffisants"],
  ])("is unknown for %s, with the reason", (_, serie, reason) => {
    expect(on(serie)).toMatchObject({ result: null, reason });
  });

  test("is unknown when one year alone makes the direction", () => {
    const odd = [1, 1.01, 1, 0.99, 9].map((value, index) => [2014 + index, value, value - 0.2, value + 0.2]);
    expect(on(odd)).toMatchObject({ result: null, reason: "annee_seule" });
  });
});

describe("what was recorded", () => {
  const exists: Condition = { kind: "existe", term: "part" };
  const known: Condition = { kind: "connu", term: "part" };

  test.each<[GivenFact, boolean | null, boolean]>([
    [true, true, true],
    [false, false, true],
    [3, true, true],
    [-3, true, true],
    [0, false, true],
    [null, null, false],
  ])("%s: exists %s, is known %s", (part, existence, knowledge) => {
    expect(resultOf(exists, { facts: { part } }, { terms: TERMS })).toBe(existence);
    expect(resultOf(known, { facts: { part } }, { terms: TERMS })).toBe(knowledge);
  });
});

describe("the status of a target or of another rule", () => {
  const CASES: [Status | undefined, boolean | null][] = [
    ["atteint", true],
    ["non_atteint", false],
    ["en_bonne_voie", null],
    ["en_retard", null],
    ["non_evaluable", null],
    ["sans_objet", null],
  ];

  test.each(CASES)("%s is %s: the status says why", (status, expected) => {
    const target = judge(
      { kind: "cible_atteinte", target: "C-1" },
      { targets: { "C-1": status ?? "atteint" } },
    );
    const other = judge({ kind: "regle", rule: "autre" }, { rules: { autre: status ?? "atteint" } });
    expect([target.trace.result, other.trace.result]).toEqual([expected, expected]);
    expect([target.trace.reason, other.trace.reason]).toEqual([undefined, undefined]);
    expect(target.trace).toMatchObject({ target: "C-1", status });
  });

  test("a target of which nothing is said is unknown", () => {
    expect(judge({ kind: "cible_atteinte", target: "C-1" }).trace).toMatchObject({
      result: null,
      reason: "cible_sans_constat",
    });
  });
});

describe("conditions composed", () => {
  const all = (...conditions: Condition[]): Condition => ({ kind: "tous", conditions });
  const any = (...conditions: Condition[]): Condition => ({ kind: "au_moins_un", conditions });
  const two = (...conditions: Condition[]): Condition => ({ kind: "au_moins_n", n: 2, conditions });
  const not = (condition: Condition): Condition => ({ kind: "non", condition });

  test.each<[string, Condition, boolean | null]>([
    ["all: one false is enough, whatever is unknown", all(unsure, no), false],
    ["all: unknown as soon as one is", all(yes, unsure), null],
    ["all: true when all are", all(yes, yes), true],
    ["one at least: one true is enough, whatever is unknown", any(unsure, yes), true],
    ["one at least: unknown as soon as one is", any(no, unsure), null],
    ["one at least: false when all are", any(no, no), false],
    ["two at least: true, whatever is unknown", two(yes, unsure, yes), true],
    ["two at least: out of reach, whatever is unknown", two(no, unsure, no), false],
    ["two at least: unknown when the unknown one decides", two(yes, unsure, no), null],
    ["not: turns", not(no), true],
    ["not: unknown stays unknown", not(unsure), null],
    ["nested", all(not(no), any(unsure, yes)), true],
  ])("%s", (_, condition, expected) => {
    expect(resultOf(condition, FACTS)).toBe(expected);
  });

  test("keep a trace of the shape of the condition, whole even when the verdict needed less", () => {
    const { trace } = judge(all(no, not(yes), two(yes, unsure)), FACTS);
    const shape = (one: typeof trace): unknown => [one.kind, one.result, one.children.map(shape)];
    expect(shape(trace)).toEqual([
      "tous",
      false,
      [
        ["part_des_qpv", false, []],
        ["non", false, [["part_des_qpv", true, []]]],
        [
          "au_moins_n",
          null,
          [
            ["part_des_qpv", true, []],
            ["part_des_qpv", null, []],
          ],
        ],
      ],
    ]);
    expect(trace.children[2]?.n).toBe(2);
  });
});
