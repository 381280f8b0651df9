import { describe, expect, test } from "vitest";
import { barometerProblems } from "../../../../src/follow/barometer/barometer-problems.ts";
import type { BarometerRules } from "../../../../src/follow/barometer/barometer-rules.ts";
import { meanOf } from "../../../../src/follow/barometer/barometer-scores.ts";
import { barometerState } from "../../../../src/follow/barometer/barometer-state.ts";
import type { BarometerLine } from "../../../../src/follow/tables/barometer.ts";
import { barometerLine, followContext, followRules } from "../rows.ts";

const SOURCE = { document: "contrat", lines: "4556-4567" };
const frozen = { logarithm: false, frozenOn: "2024-01-01", replaces: [], source: SOURCE };
const bounds = (indicator: string, theme: "emploi" | "revenus", given: object = {}) => ({
  ...frozen,
  indicator,
  theme,
  sense: "baisse" as const,
  weight: 1,
  least: 0,
  most: 50,
  ...given,
});

const RULES: BarometerRules = {
  mean: "arithmetique",
  beyond: "ramene",
  leastThemes: 2,
  themeWeights: {},
  bounds: [
    bounds("chômage", "emploi"),
    bounds("inactivité", "emploi", { weight: 3 }),
    bounds("revenu médian", "revenus", { sense: "hausse", least: 10_000, most: 40_000, logarithm: true }),
  ],
  source: SOURCE,
};

const income = (given: Partial<BarometerLine>) =>
  barometerLine({ theme: "revenus", indicator: "revenu médian", sense: "hausse", ...given });
const rest = (given: Partial<BarometerLine>) => barometerLine({ indicator: "inactivité", ...given });

const stateOf = (lines: readonly BarometerLine[], rules: BarometerRules | undefined = RULES) =>
  barometerState(followContext({ barometer: lines }, { rules: followRules({ barometer: rules }) }));

describe("the score of a territory", () => {
  /** Unemployment 20 → 0.6, inactivity 40 → 0.2 weighing 3: (0.6 + 3 × 0.2)/4 = 0.3. Income 20,000 → ln 2/ln 4 = 0.5. Mean 40. */
  test("by hand: themes 30 and 50, the whole 40", () => {
    const { levels } = stateOf([
      barometerLine({ value: 20 }),
      rest({ value: 40 }),
      income({ value: 20_000 }),
    ]);
    const [one] = levels[0]?.territories ?? [];
    expect(levels[0]?.kind).toBe("commune");
    expect(one?.themes.emploi).toEqual({ score: expect.closeTo(30, 9), known: 2, of: 2 });
    expect(one?.themes.revenus.score).toBeCloseTo(50, 9);
    expect(one?.overall).toEqual({ score: expect.closeTo(40, 9), known: 2, of: 9 });
    expect(one?.themes.sante).toEqual({ score: { unknown: "bornes_absentes" }, known: 0, of: 0 });
  });

  test("a missing indicator leaves its theme unknown, or is left out by a declared minimum", () => {
    const lines = [barometerLine({ value: 20 }), rest({ value: null }), income({ value: 20_000 })];
    const [strict] = stateOf(lines).levels[0]?.territories ?? [];
    expect(strict?.themes.emploi).toEqual({ score: { unknown: "valeurs_manquantes" }, known: 1, of: 2 });
    expect(strict?.overall.score).toEqual({ unknown: "valeurs_manquantes" });
    const [loose] = stateOf(lines, { ...RULES, leastIndicators: 1 }).levels[0]?.territories ?? [];
    expect(loose?.themes.emploi).toEqual({ score: expect.closeTo(60, 9), known: 1, of: 2 });
    const [none] =
      stateOf([income({ value: 20_000 })], { ...RULES, leastIndicators: 0, leastThemes: 0 }).levels[0]
        ?.territories ?? [];
    expect(none?.themes.emploi.score).toEqual({ unknown: "valeurs_manquantes" });
  });

  test("a value beyond a frozen bound counts as the bound or is not scored: the rule says which, and it is told", () => {
    const lines = [barometerLine({ value: 60 }), rest({ value: 0 })];
    const [brought] = stateOf(lines).levels[0]?.territories ?? [];
    expect(brought?.places[0]).toMatchObject({ beyond: "maximum", place: 0 });
    const [left] = stateOf(lines, { ...RULES, beyond: "inconnu" }).levels[0]?.territories ?? [];
    expect(left?.places[0]).toMatchObject({ beyond: "maximum", place: { unknown: "hors_des_bornes" } });
  });

  test("another territory changes nothing: the bounds are frozen", () => {
    const own = [barometerLine({ value: 20 }), rest({ value: 40 }), income({ value: 20_000 })];
    const other = barometerLine({ territory: "59172", value: 49 });
    const of = (lines: readonly BarometerLine[]) =>
      stateOf(lines).levels[0]?.territories.find(({ territory }) => territory === "59392")?.overall;
    expect(of([...own, other])).toEqual(of(own));
  });

  test("the last value up to the year counts; the year before has its own; later ones do not count", () => {
    const [one] =
      stateOf(
        [
          barometerLine({ value: 25, year: 2023 }),
          barometerLine({ value: 10, year: 2025 }),
          barometerLine({ value: 5, year: 2024 }),
          barometerLine({ value: 50, year: 2026 }),
        ],
        { ...RULES, bounds: [bounds("chômage", "emploi")], leastThemes: 1 },
      ).levels[0]?.territories ?? [];
    expect(one?.overall.score).toBeCloseTo(80, 9);
    expect(one?.before.score).toBeCloseTo(90, 9);
  });

  test("bounds that are no longer in force are not used, nor said to be missing", () => {
    const old = { ...bounds("chômage", "emploi", { most: 100 }), to: "2024-12-31" };
    const now = { ...bounds("chômage", "emploi"), from: "2025-01-01" };
    const rules = { ...RULES, bounds: [old, now], leastThemes: 1 };
    expect(
      stateOf([barometerLine({ value: 20 })], rules).levels[0]?.territories[0]?.overall.score,
    ).toBeCloseTo(60, 9);
  });

  /** 1 + 99p: √(1 × 100) = 10, brought back (10 − 1)/99 = 0.0909; 0 and 0 stay 0. */
  test("a geometric mean is not brought to 0 by one place at 0", () => {
    const at = (...places: number[]) =>
      meanOf(
        places.map((place) => ({ place, weight: 1 })),
        "geometrique",
      );
    expect(at(0, 1)).toBeCloseTo(0.0909, 4);
    expect(at(0, 0)).toBe(0);
    expect(at(0.5, 0.5)).toBeCloseTo(0.5, 12);
    expect(at()).toEqual({ unknown: "valeurs_manquantes" });
  });

  test("without declared rules nothing is scored, and it is said", () => {
    const lines = [barometerLine({ value: 20 })];
    const context = followContext({ barometer: lines });
    expect(barometerState(context)).toEqual({ year: 2025, rules: undefined, levels: [], lines: 1 });
    expect(barometerProblems(context).map(({ code }) => code)).toEqual(["barometre/sans-regles"]);
    expect(barometerProblems(followContext({}))).toEqual([]);
  });
});

describe("ranks", () => {
  const three = ["59392", "59172", "59139"].flatMap((territory, at) => [
    barometerLine({ territory, value: [10, 20, 30][at] as number }),
    income({ territory, value: [15_000, 20_000, 24_000][at] as number }),
  ]);
  const rules = { ...RULES, bounds: [RULES.bounds[0], RULES.bounds[2]].flatMap((one) => one ?? []) };
  const moved = { weights: 0.25, bounds: 0.1, draws: 400, seed: 20_251_231 };

  /** 59139: (0.4 + ln 2.4/ln 4)/2 = 51.6; 59172: (0.6 + 0.5)/2 = 55; 59392: (0.8 + ln 1.5/ln 4)/2 = 54.6. */
  test("kinds of territories are ranked apart, those without a score are not ranked", () => {
    const qpv = barometerLine({ territory: "QN05901M", value: 10 });
    const { levels } = stateOf([...three, qpv], rules);
    expect(levels.map(({ kind }) => kind)).toEqual(["commune", "qpv"]);
    expect(levels[0]?.territories.map(({ rank }) => rank?.rank)).toEqual([3, 1, 2]);
    expect(levels[1]?.territories[0]?.rank).toBeUndefined();
  });

  test("close scores have ranks that depend on weights and bounds; the same seed gives the same", () => {
    const of = () =>
      stateOf(three, { ...rules, perturbation: moved }).levels[0]?.territories.map(({ rank }) => rank);
    expect(of()).toEqual(of());
    const wide = of()?.some((rank) => rank !== undefined && rank.upper > rank.lower);
    expect(wide).toBe(true);
    const still = stateOf(three, rules).levels[0]?.territories.map(({ rank }) => rank);
    expect(still?.every((rank) => rank?.lower === rank?.upper)).toBe(true);
  });

  test("the order of the lines changes no rank", () => {
    const of = (lines: readonly BarometerLine[]) =>
      stateOf(lines, { ...rules, perturbation: moved }).levels[0]?.territories.map(({ rank }) => rank);
    expect(of(three.toReversed())).toEqual(of(three));
  });
});

describe("the index that opens it", () => {
  const component = (indicator: string, least: number, most: number, logarithm = false) => ({
    ...frozen,
    indicator,
    least,
    most,
    logarithm,
  });
  const humanIndex = {
    name: "IDH-4" as const,
    components: {
      sante: component("ICM", 80, 160),
      education: component("diplômés", 0, 100),
      niveau_de_vie: component("revenu médian", 10_000, 40_000, true),
    },
  };

  test("from the lines that it names; unknown when one is not there", () => {
    const lines = [
      barometerLine({ theme: "sante", indicator: "ICM", value: 100 }),
      barometerLine({ theme: "formation", indicator: "diplômés", sense: "hausse", value: 40 }),
      income({ value: 20_000 }),
    ];
    const of = (some: readonly BarometerLine[]) =>
      stateOf(some, { ...RULES, humanIndex }).levels[0]?.territories[0]?.humanIndex;
    expect(of(lines)).toBeCloseTo(0.55, 12);
    expect(of(lines.slice(1))).toEqual({ unknown: "absent_des_donnees" });
    expect(stateOf(lines).levels[0]?.territories[0]?.humanIndex).toBeUndefined();
    const context = followContext(
      { barometer: lines },
      { rules: followRules({ barometer: { ...RULES, humanIndex } }) },
    );
    expect(barometerProblems(context)).toEqual([]);
  });
});

describe("what is wrong with the lines", () => {
  const codes = (lines: readonly BarometerLine[], rules = RULES) =>
    barometerProblems(followContext({ barometer: lines }, { rules: followRules({ barometer: rules }) })).map(
      ({ code, place }) => [code, place.field],
    );

  test("an indicator without bounds is said once, its lines not scored", () => {
    const of = (territory: string) => barometerLine({ territory, indicator: "vacance", value: 4 });
    expect(codes([of("59392"), of("59172")])).toEqual([["barometre/sans-bornes", "indicator"]]);
  });

  test("another theme or sense than the declared one, a value beyond its bound", () => {
    expect(codes([barometerLine({ theme: "sante", sense: "hausse", value: 60 })])).toEqual([
      ["barometre/theme-different", "theme"],
      ["barometre/sens-different", "sense"],
      ["barometre/hors-bornes", "value"],
    ]);
    expect(codes([income({ value: 9000 })], { ...RULES, beyond: "inconnu" })).toEqual([
      ["barometre/hors-bornes", "value"],
    ]);
    expect(codes([barometerLine({ value: 20 }), barometerLine({ value: null })])).toEqual([]);
  });
});
