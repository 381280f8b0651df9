import { describe, expect, test } from "vitest";
import { type ComparisonRequest, compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison, ComparisonRow } from "../../../src/compare/comparison.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import type { Workspace } from "../../../src/data/workspace.ts";
import { stableGaps } from "../../../src/french/honesty.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { nestedGap } from "../../../src/statistics/nested-gap.ts";
import { newcombe } from "../../../src/statistics/newcombe.ts";
import { EPCI, epci, france, group, indicator, observation, observations, qpv, share } from "../../build.ts";

/** A share of people with its cases and people published: rate, cases, population. */
const COUNTED = share("taux", { counts: { count: "cas", total: "gens" }, family: "caf" });
const SECRET = { ...COUNTED, secrecy: { threshold: 5, source: "Le producteur" } };
const OTHER = "200072460";

const counts = (code: string, period: string, cases: number | undefined, people: number) => [
  ...(cases === undefined ? [] : [observation(code, period, cases, { indicator: "cas" })]),
  observation(code, period, people, { indicator: "gens" }),
];
const rate = (code: string, period: string, value: number, indicatorId = "taux") =>
  observation(code, period, value, { indicator: indicatorId });
const both = (code: string, period: string, cases: number, people: number) => [
  rate(code, period, (100 * cases) / people),
  ...counts(code, period, cases, people),
];

function space(
  figures: readonly ObservationInput[],
  of: Indicator = COUNTED,
  more: Workspace["territories"] = new Map(),
): Workspace {
  const list = [qpv("QP1"), qpv("QP2"), epci(), france()];
  return {
    datasets: [],
    indicators: new Map([[of.id, of]]),
    territories: new Map([...list.map((one) => [one.code, one] as const), ...more]),
    observations: observations([...figures]),
  };
}

function table(workspace: Workspace, scope: Partial<ComparisonRequest> = {}): Comparison {
  const [found] = compareEpci(workspace, { epci: EPCI, ...scope });
  if (!found) throw new Error("no table");
  return found;
}

const rowOf = ({ rows }: Comparison, code = "QP1"): ComparisonRow => {
  const row = rows.find(({ territory }) => territory === code);
  if (!row) throw new Error(code);
  return row;
};

describe("the interval of a gap", () => {
  test("from cases and people, nested: the formula itself, in points, with the address of each count", () => {
    const found = table(space([...both("QP1", "2019", 400, 1000), ...both(EPCI, "2019", 3000, 10_000)]));
    const { precision } = rowOf(found).levels[0] ?? {};
    const expected = nestedGap({ count: 400, total: 1000 }, { count: 3000, total: 10_000 });
    if ("unknown" in expected) throw new Error(expected.unknown);
    expect(precision?.method).toBe("effectifs_imbriques");
    expect(precision?.interval).toEqual({ lower: 100 * expected.lower, upper: 100 * expected.upper });
    expect(precision?.counts.map(({ of, role, value }) => `${of} ${role} ${value}`)).toEqual([
      "territoire cas 400",
      "territoire population 1000",
      "reference cas 3000",
      "reference population 10000",
    ]);
    expect(precision?.counts[0]?.address).toMatch(/observations\.csv:\d+$/);
  });

  test("from a rate and the population of the nearest year, and it is said; not beyond five years", () => {
    const near = space([
      rate("QP1", "2019", 40),
      rate(EPCI, "2019", 30),
      ...counts("QP1", "2016", undefined, 900),
      ...counts("QP1", "2018", undefined, 1000),
      ...counts(EPCI, "2020", undefined, 10_000),
    ]);
    const { precision } = rowOf(table(near)).levels[0] ?? {};
    expect(precision?.method).toBe("taux_et_populations_imbriques");
    expect(precision?.counts.map(({ period, value }) => `${period} ${value}`)).toEqual([
      "2018 1000",
      "2020 10000",
    ]);
    const far = space([
      rate("QP1", "2019", 40),
      rate(EPCI, "2019", 30),
      ...counts("QP1", "2013", undefined, 900),
    ]);
    expect(rowOf(table(far)).levels[0]?.precision?.interval).toEqual(unknown("effectifs_absents"));
    const undated = space([
      rate("QP1", "edition-2019", 40),
      rate(EPCI, "edition-2019", 30),
      ...counts("QP1", "2019", undefined, 900),
    ]);
    expect(rowOf(table(undated)).levels[0]?.precision?.interval).toEqual(unknown("effectifs_absents"));
  });

  test("people of two kinds, or of another year than the figures: the interval says so", () => {
    const POVERTY = share("taux", { counts: { total: "fiscales", otherTotals: ["gens"] } });
    const fiscal = (period: string) => observation(EPCI, period, 10_000, { indicator: "fiscales" });
    const cautions = (...figures: ObservationInput[]) => {
      const held = space([rate("QP1", "2019", 40), rate(EPCI, "2019", 30), ...figures], POVERTY);
      return rowOf(table(held)).levels[0]?.precision?.cautions;
    };
    expect(cautions(...counts("QP1", "2019", undefined, 1000), fiscal("2019"))).toEqual([
      "populations_de_bases_differentes",
    ]);
    expect(cautions(...counts("QP1", "2018", undefined, 1000), fiscal("2019"))).toEqual([
      "populations_de_bases_differentes",
      "population_d_une_autre_annee",
    ]);
    expect(
      cautions(...counts("QP1", "2019", undefined, 1000), ...counts(EPCI, "2019", undefined, 10_000)),
    ).toBeUndefined();
    // Without an interval there is nothing to warn of.
    expect(cautions(...counts("QP1", "2018", undefined, 1000))).toBeUndefined();
  });

  test("against its commune and its département, each with its own people", () => {
    const POVERTY = share("taux", { counts: { total: "fiscales", otherTotals: ["gens"] } });
    const people = (code: string, count: number) =>
      observation(code, "2019", count, { indicator: "fiscales" });
    const held = space(
      [
        rate("QP1", "2019", 40),
        ...counts("QP1", "2019", undefined, 1000),
        ...[rate("62498", "2019", 30), people("62498", 30_000)],
        ...[rate("DEP-62", "2019", 20), people("DEP-62", 1_400_000)],
      ],
      POVERTY,
    );
    const against = (kind: "commune" | "departement") => {
      const [found] = compareEpci(held, { epci: EPCI, reference: { kind } });
      return found && rowOf(found).levels[0]?.precision;
    };
    expect(against("commune")).toMatchObject({
      method: "taux_et_populations_imbriques",
      counts: [{ value: 1000 }, { value: 30_000, indicator: "fiscales" }],
    });
    expect(against("departement")).toMatchObject({
      method: "taux_et_populations_imbriques",
      counts: [{ value: 1000 }, { value: 1_400_000, indicator: "fiscales" }],
    });
  });

  test("none for a median, none for a quarter of several EPCI: each with its reason", () => {
    const money = indicator("revenu");
    const medians = [observation("QP1", "2019", 13_220), observation(EPCI, "2019", 17_980)];
    expect(rowOf(table(space(medians, money))).levels[0]?.precision).toMatchObject({
      interval: unknown("effectifs_absents"),
      method: "sans_intervalle",
    });
    const shared = new Map([["QP3", qpv("QP3", { epci: [EPCI, OTHER] })]]);
    const figures = [...both("QP3", "2019", 400, 1000), ...both(EPCI, "2019", 3000, 10_000)];
    expect(rowOf(table(space(figures, COUNTED, shared)), "QP3").levels[0]?.precision).toMatchObject({
      interval: unknown("inclusion_inconnue"),
      method: "sans_intervalle",
    });
  });
});

describe("the change of a gap", () => {
  const years = (end: number) =>
    space([
      ...both("QP1", "2014", 400, 1000),
      ...both(EPCI, "2014", 3000, 10_000),
      ...both("QP1", "2019", end, 1000),
      ...both(EPCI, "2019", 3000, 10_000),
    ]);

  test("has an interval, the smallest change that could be seen, and what each did", () => {
    const { change } = rowOf(table(years(370)));
    expect(change?.absolute).toBeCloseTo(-3, 9);
    expect(change?.interval).toMatchObject({ lower: expect.any(Number), upper: expect.any(Number) });
    const { interval, detectable } = change ?? {};
    if (!interval || "unknown" in interval || !detectable || "unknown" in detectable)
      throw new Error("unknown");
    expect(interval.lower).toBeLessThan(-3);
    expect(interval.upper).toBeGreaterThan(0);
    expect(detectable.smallestSignificant).toBeCloseTo((interval.upper - interval.lower) / 2, 9);
    // Neither side moved beyond its own interval: nobody is said to catch up.
    expect(change?.decomposition).toMatchObject({ name: "ecart_plus_petit", reference: 0 });
  });

  test("without an interval at one date has none, with the reason of that date", () => {
    const figures = [
      rate("QP1", "2014", 40),
      rate(EPCI, "2014", 30),
      ...both("QP1", "2019", 350, 1000),
      ...both(EPCI, "2019", 3000, 10_000),
    ];
    const early = rowOf(table(space(figures.filter(({ indicator: id }) => id === "taux"))));
    expect(early.change?.interval).toEqual(unknown("effectifs_absents"));
    expect(early.change?.detectable).toEqual(unknown("effectifs_absents"));
    const late = space([
      ...both("QP1", "2014", 400, 1000),
      ...both(EPCI, "2014", 3000, 10_000),
      rate("QP1", "2026", 40),
      rate(EPCI, "2026", 30),
    ]);
    expect(rowOf(table(late)).change?.interval).toEqual(unknown("effectifs_absents"));
  });

  test("that the roundings of the figures alone may make has no reading; the counts compare what is published", () => {
    const money = indicator("revenu");
    // QP062016 and CA de Lens-Liévin, 2016 and 2019: −7 €, of figures rounded to 10, 10, 1 and 10 €.
    const medians = (start: number) => [
      observation("QP1", "2016", start, { rounding: 10 }),
      observation(EPCI, "2016", 16_803, { rounding: 1 }),
      observation("QP1", "2019", 15_130, { rounding: 10 }),
      observation(EPCI, "2019", 17_980, { rounding: 10 }),
    ];
    const found = table(space(medians(13_960), money));
    const { change } = rowOf(found);
    expect(change).toMatchObject({
      absolute: -7,
      absoluteMove: "creuse",
      decomposition: { name: "ecart_stable" },
    });
    expect(found.summary?.widenedAbsolute).toEqual({ count: 1, known: 1, total: 2 });
    expect(stableGaps(found.rows)).toEqual([
      "Pas de changement d’écart au-delà de l’arrondi publié (« écart stable ») : 1 sur 1 ; les comptes, qui comparent les valeurs publiées, le gardent.",
    ]);
    expect(stableGaps([...found.rows, ...found.rows])[0]).toMatch(/: 2 sur 2 ; .* les gardent\.$/);
    const beyond = table(space(medians(13_970), money));
    expect(rowOf(beyond).change?.decomposition).not.toMatchObject({ name: "ecart_stable" });
    expect(stableGaps(beyond.rows)).toEqual([]);
    // A gap that is the same counts too: one count, that of the readings (METHODS, addendum of November 2026, F).
    const same = table(space(medians(13_953), money));
    expect(stableGaps(same.rows)[0]).toContain("(« écart stable ») : 1 sur 1");
    expect(same.summary?.changeNames).toEqual({ ecart_stable: 1 });
  });

  test("a missing figure gives no number, and its reason", () => {
    const figures = [
      ...both("QP1", "2014", 400, 1000),
      ...both(EPCI, "2014", 3000, 10_000),
      rate("QP2", "2019", 4),
      rate(EPCI, "2019", 5),
    ];
    const { change } = rowOf(table(space(figures)));
    expect(change?.interval).toEqual(unknown("absent_des_donnees"));
    expect(change?.decomposition).toEqual(unknown("absent_des_donnees"));
  });
});

describe("the trend of a row", () => {
  const series = (qpvCases: readonly number[]) =>
    qpvCases.flatMap((cases, index) => [
      ...both("QP1", `${2015 + index}`, cases, 1000),
      ...both(EPCI, `${2015 + index}`, 3000, 10_000),
    ]);

  test("five years that rise: the test says so, and only then is it prolonged", () => {
    const { trend } = rowOf(table(space(series([300, 350, 400, 450, 500])), { projection: 2024 }));
    expect(trend?.gap).toMatchObject({ direction: "hausse", start: 2015, end: 2019 });
    expect(trend?.value).toMatchObject({ direction: "hausse" });
    expect(trend?.theilSen).toBeCloseTo(5, 9);
    expect(trend?.projection).toMatchObject({ year: 2024 });
    const flat = rowOf(table(space(series([300, 302, 299, 301, 300])), { projection: 2024 })).trend;
    expect(flat?.gap).toMatchObject({ direction: "aucune" });
    expect(flat?.projection).toEqual(unknown("evolution_non_etablie"));
    expect(rowOf(table(space(series([300, 302, 299, 301, 300])))).trend).not.toHaveProperty("projection");
  });

  test("fewer than five years cannot be tested; rates without counts neither", () => {
    const four = rowOf(table(space(series([300, 350, 400, 450])), { projection: 2024 })).trend;
    expect(four?.gap).toEqual(unknown("points_insuffisants"));
    expect(four?.projection).toEqual(unknown("points_insuffisants"));
    const bare = series([300, 350, 400, 450, 500]).filter(({ indicator: id }) => id === "taux");
    const { trend } = rowOf(table(space(bare)));
    expect(trend?.gap).toEqual(unknown("intervalle_absent"));
    expect(trend?.value).toEqual(unknown("intervalle_absent"));
  });

  test("years that the producer forbids to compare make no trend", () => {
    const rules = [rule("proches", "interdite", "evolution", { kind: "annees_proches", under: 5 })];
    const { trend } = rowOf(table(space(series([300, 350, 400, 450, 500])), { rules, projection: 2024 }));
    expect(trend).toMatchObject({ gap: unknown("comparaison_interdite"), rules: ["proches"] });
    expect(trend?.projection).toEqual(unknown("comparaison_interdite"));
  });
});

function rule(
  id: string,
  decision: ComparabilityRule["decision"],
  scope: ComparabilityRule["scope"],
  condition: ComparabilityRule["condition"],
  families: readonly string[] = ["caf"],
): ComparabilityRule {
  const text = { label: id, sentence: `Phrase de ${id}`, quotation: "exacte" as const, date: "2026-11-20" };
  return {
    id,
    decision,
    scope,
    condition,
    families,
    ...text,
    source: { title: "Producteur" },
    toConfirm: false,
  };
}

describe("what the producers say", () => {
  const figures = [
    ...both("QP1", "2018", 40, 100),
    ...both(EPCI, "2018", 3000, 10_000),
    ...both("QP1", "2019", 39, 100),
    ...both(EPCI, "2019", 3000, 10_000),
  ];
  const rules = [
    rule("refus", "interdite", "evolution", { kind: "annees_proches", under: 2 }),
    rule("petit", "deconseillee", "niveau", { kind: "petit_effectif", under: 200 }),
    rule("ailleurs", "interdite", "evolution", { kind: "annees_proches", under: 9 }, ["autre"]),
  ];

  test("a forbidden change has no number, a discouraged gap keeps it with the rule; the table holds the sentences", () => {
    const found = table(space(figures), { rules });
    const row = rowOf(found);
    expect(row.change?.absolute).toEqual(unknown("comparaison_interdite"));
    expect(row.change?.rules).toEqual(["refus"]);
    expect(row.levels[1]?.rules).toEqual(["petit"]);
    expect(row.levels[1]?.absolute).toBeCloseTo(9, 9);
    expect(found.rules?.map(({ id }) => id)).toEqual(["petit", "refus"]);
    expect(found.summary?.improved).toEqual({ count: 0, known: 0, total: 2 });
    expect(found.convergence).toBeNull();
  });

  test("a small number of people is said of a figure without a reference too, and of the cases that a share implies", () => {
    const small = rule("petit", "deconseillee", "niveau", { kind: "petit_effectif", under: 200 });
    const levelOf = (own: ReturnType<typeof both>) => rowOf(table(space(own), { rules: [small] })).levels[0];
    expect(levelOf(both("QP1", "2019", 40, 100))).toMatchObject({
      absolute: unknown("reference_absente"),
      rules: ["petit"],
    });
    expect(levelOf(both("QP1", "2019", 199, 1000))?.rules).toEqual(["petit"]);
    expect(levelOf(both("QP1", "2019", 200, 1000))?.rules).toBeUndefined();
  });

  test("a rule on small numbers that nothing lets one check is said of the table, and not of a number of inhabitants", () => {
    const small = rule("petit", "deconseillee", "niveau", { kind: "petit_effectif", under: 200 });
    const alone = table(space([rate("QP1", "2019", 40)]), { rules: [small] });
    expect(alone.unchecked?.map(({ id }) => id)).toEqual(["petit"]);
    expect(rowOf(alone).levels[0]?.rules).toBeUndefined();
    expect(table(space(both("QP1", "2019", 40, 100)), { rules: [small] }).unchecked).toBeUndefined();
    const people = indicator("taux", { unit: "hab", family: "caf" });
    const counted = table(space([rate("QP1", "2019", 150)], people), { rules: [small] });
    expect(counted.unchecked).toBeUndefined();
    expect(rowOf(counted).levels[0]?.rules).toEqual(["petit"]);
  });

  test("a forbidden level has no gap, and the figures stay", () => {
    const forbidden = [rule("non", "interdite", "niveau", { kind: "petit_effectif", under: 200 })];
    const [level] = rowOf(table(space(figures), { rules: forbidden })).levels;
    expect(level?.value.value).toBe(40);
    expect(level).toMatchObject({ absolute: unknown("comparaison_interdite"), rules: ["non"] });
    expect(level).not.toHaveProperty("precision");
  });
});

describe("other references", () => {
  const figures = [
    ...both("QP1", "2019", 400, 1000),
    ...both("QP2", "2019", 200, 1000),
    ...both(EPCI, "2019", 3000, 10_000),
    rate("DEP-62", "2019", 20),
    rate("REG-32", "2019", 18),
    rate("METRO", "2019", 15),
    rate("QPV-CALL", "2019", 33),
  ];

  test.each([
    ["departement", "DEP-62", 20],
    ["region", "REG-32", 18],
    ["france_metropolitaine", "METRO", 20 - 5],
  ] as const)("%s: its own figure", (kind, code, value) => {
    const found = table(space(figures), { reference: { kind } });
    expect(found).toMatchObject({ reference: code, referenceKind: kind, secondOrder: null });
    expect(rowOf(found).levels[0]?.absolute).toBe(40 - value);
  });

  test("a territory by its code", () => {
    const found = table(space(figures, COUNTED, new Map([["QPV-CALL", group("QPV-CALL", { epci: [] })]])), {
      reference: { code: "QPV-CALL" },
    });
    expect(found).toMatchObject({ reference: "QPV-CALL", referenceKind: "territoire" });
    expect(rowOf(found).levels[0]?.absolute).toBe(7);
  });

  test("all the QPV pooled: cases over people, with how many", () => {
    const [level] = rowOf(table(space(figures), { reference: { kind: "ensemble_qpv_epci" } })).levels;
    expect(level?.reference).toEqual({ value: 30, made: { kind: "part_exacte", available: 2, total: 2 } });
    expect(level?.precision?.method).toBe("effectifs_imbriques");
  });

  test("without counts: a mean named as such; of medians it is no median", () => {
    const medians = [observation("QP1", "2019", 10), observation("QP2", "2019", 20)];
    const made = (label: string) =>
      rowOf(
        table(space(medians, indicator("revenu", { label })), { reference: { kind: "ensemble_qpv_epci" } }),
      ).levels[0]?.reference;
    expect(made("Revenu médian")?.made?.kind).toBe("moyenne_simple_des_medianes");
    expect(made("Revenu")).toEqual({
      value: 15,
      made: { kind: "moyenne_simple_des_moyennes", available: 2, total: 2 },
      step: 1,
      isStepRead: true,
    });
  });

  test("a quarter in two EPCI has a row for each; in two communes, both stand beside the counts", () => {
    const shared = new Map([["QP3", qpv("QP3", { epci: [EPCI, OTHER], communes: ["62498", "62510"] })]]);
    const more = [...figures, rate("QP3", "2019", 50), rate(OTHER, "2019", 10), rate("62510", "2019", 12)];
    const byEpci = table(space(more, COUNTED, shared));
    expect(byEpci.rows.map(({ territory }) => territory)).toEqual(["QP1", "QP2", "QP3"]);
    expect(byEpci.otherReferences).toMatchObject([{ territory: "QP3", reference: OTHER }]);
    expect(byEpci.otherReferences?.[0]?.levels[0]?.absolute).toBe(40);
    const byCommune = table(space(more, COUNTED, shared), { reference: { kind: "commune" } });
    expect(byCommune.reference).toBe("commune");
    expect(byCommune.rows.map(({ territory, reference }) => `${territory} ${reference}`)).toEqual([
      "QP1 62498",
      "QP2 62498",
    ]);
    expect(byCommune.otherReferences?.map(({ reference }) => reference)).toEqual(["62498", "62510"]);
  });

  test("no quarter attached: a table without rows, and no period to compare", () => {
    expect(table(space(figures), { reference: { kind: "unite_urbaine" } })).toMatchObject({
      rows: [],
      summary: null,
    });
  });
});

describe("the EPCI without its quarters", () => {
  const rest = (
    figures: readonly ObservationInput[],
    of: Indicator = SECRET,
    more?: Workspace["territories"],
  ) => rowOf(table(space(figures, of, more), { reference: { kind: "epci_hors_qpv" } })).levels[0];
  const full = [
    ...both("QP1", "2019", 400, 1000),
    ...both("QP2", "2019", 200, 1000),
    ...both(EPCI, "2019", 3000, 10_000),
  ];

  test("cases and people of the rest, with the interval of two groups apart", () => {
    const level = rest(full);
    expect(level?.reference).toEqual({
      value: 30,
      made: { kind: "reste_de_l_epci", available: 2, total: 2 },
    });
    const expected = newcombe({ count: 400, total: 1000 }, { count: 2400, total: 8000 });
    if ("unknown" in expected) throw new Error(expected.unknown);
    expect(level?.precision?.interval).toEqual({ lower: 100 * expected.lower, upper: 100 * expected.upper });
  });

  test.each([
    [
      "counts are missing",
      full.filter(({ code, indicator: id }) => code !== "QP2" || id !== "cas"),
      SECRET,
      "effectifs_du_reste_absents",
    ],
    ["no rule of secrecy is declared", full, COUNTED, "seuil_de_secret_inconnu"],
    [
      "three cases would remain",
      [
        ...both("QP1", "2019", 400, 1000),
        ...both("QP2", "2019", 200, 1000),
        ...both(EPCI, "2019", 603, 10_000),
      ],
      SECRET,
      "secret_a_proteger",
    ],
    [
      "the quarters have more cases than the EPCI",
      [
        ...both("QP1", "2019", 400, 1000),
        ...both("QP2", "2019", 200, 1000),
        ...both(EPCI, "2019", 500, 10_000),
      ],
      SECRET,
      "partie_hors_du_tout",
    ],
    [
      "nobody remains",
      [
        ...both("QP1", "2019", 400, 1000),
        ...both("QP2", "2019", 200, 1000),
        ...both(EPCI, "2019", 600, 2000),
      ],
      SECRET,
      "denominateur_nul",
    ],
  ] as const)("is refused when %s", (_, figures, of, reason) => {
    expect(rest(figures, of)?.reference.value).toEqual(unknown(reason));
  });

  test("is refused when a quarter lies partly elsewhere", () => {
    const shared = new Map([["QP3", qpv("QP3", { epci: [EPCI, OTHER] })]]);
    const level = rest([...full, ...both("QP3", "2019", 10, 100)], SECRET, shared);
    expect(level?.reference.value).toEqual(unknown("inclusion_inconnue"));
  });
});

describe("convergence of the quarters", () => {
  const values = (one: Indicator) =>
    space(
      [
        ...[10, 20].map((value, index) => observation(`QP${index + 1}`, "2014", value)),
        ...[18, 22].map((value, index) => observation(`QP${index + 1}`, "2019", value)),
        observation(EPCI, "2014", 30),
        observation(EPCI, "2019", 31),
      ],
      one,
    );

  test("dispersion, distance, order and class, on those that have both dates", () => {
    const { convergence } = table(values(indicator("revenu")));
    expect(convergence).toMatchObject({
      available: 2,
      total: 2,
      sigma: [5, 2],
      delta: [10, 4],
      ranks: 1,
      class: { class: "convergence_par_le_haut", strict: true },
    });
    expect(convergence?.beta).toBeLessThan(0);
  });

  test("a neutral indicator has neither best nor class; lower may be better", () => {
    const neutral = table(values(indicator("revenu", { polarity: "neutre" }))).convergence;
    expect(neutral).toMatchObject({
      delta: [unknown("sans_objet"), unknown("sans_objet")],
      class: unknown("sans_objet"),
    });
    expect(table(values(indicator("revenu", { polarity: "plus_bas_mieux" }))).convergence).toMatchObject({
      delta: [10, 4],
      class: { class: "convergence_par_le_bas" },
    });
  });

  test("growth cannot be taken of zero", () => {
    const zero = space(
      [0, 20].flatMap((value, index) => [
        observation(`QP${index + 1}`, "2014", value),
        observation(`QP${index + 1}`, "2019", 5),
        observation(EPCI, index === 0 ? "2014" : "2019", 30),
      ]),
      indicator("revenu"),
    );
    expect(table(zero).convergence?.beta).toEqual(unknown("valeur_non_positive"));
  });
});
