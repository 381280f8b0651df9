import { describe, expect, test } from "vitest";
import type { ObservationInput } from "../../../../src/data/observation.ts";
import { ObservationTable } from "../../../../src/data/observation-table.ts";
import type { Measurement } from "../../../../src/referentiel/records.ts";
import { readTerm } from "../../../../src/referentiel/rules/read-term.ts";
import type { Term } from "../../../../src/referentiel/rules/rule.ts";
import { seriesTrend } from "../../../../src/statistics/trend-tests.ts";
import { dataset, EPCI, indicator, observation, observations, resource, share } from "../../../build.ts";
import { sources } from "./sources.ts";

const FILE = "datasets/essai/observations.csv";
const FIGURES: ObservationInput[] = [
  observation("QP1", "2014", 11914),
  observation("QP1", "2019", undefined),
  observation("QP2", "2014", 12000),
  observation("QP2", "2019", 13220),
  observation(EPCI, "2014", 16382),
  observation(EPCI, "2019", 17980),
  observation(EPCI, "2021", 19000),
  observation("METRO", "2019", 21930),
];
const asked = { indicator: indicator() };
const given = sources({ observations: observations(FIGURES), qpv: ["QP1", "QP2"] });
const read = (term: Term, territory = "", from = given) => readTerm(term, territory, from, asked);
const figure = (of: string, at: string, id?: string): Term => ({ kind: "indicateur", of, at, indicator: id });
const gap = (at: string, measure: "absolu" | "rapport" = "absolu"): Term => ({ kind: "ecart", measure, at });

describe("a published figure", () => {
  test.each<[string, Term, string, number | null]>([
    ["of a QPV, at the start", figure("qpv", "debut"), "QP1", 11914],
    ["of the EPCI, at the end", figure("epci", "fin"), "", 17980],
    ["of the EPCI, its latest", figure("epci", "derniere"), "", 19000],
    ["of the level above", figure("niveau_superieur", "2019"), "", 21930],
    ["of a code", figure("QP2", "2014"), "", 12000],
    ["of the indicator that the term names", figure("epci", "fin", "revenu"), "", 17980],
    ["that is suppressed", figure("qpv", "fin"), "QP1", null],
    ["that is not published", figure("epci", "2030"), "", null],
  ])("%s", (_, term, territory, value) => {
    expect(read(term, territory).value).toBe(value);
  });

  test("keeps its unit and its address, and the reason when it is missing", () => {
    expect(read(figure("epci", "fin"))).toEqual({
      value: 17980,
      lower: 17980,
      upper: 17980,
      unit: "EUR",
      figures: [{ territory: EPCI, period: "2019", value: 17980, address: `${FILE}:7`, step: 1 }],
    });
    expect(read(figure("qpv", "fin"), "QP1")).toMatchObject({
      value: null,
      reason: "secret",
      figures: [{ period: "2019", value: { unknown: "secret" } }],
    });
  });

  test("the latest of QPV is read in the same year for all", () => {
    const some = [observation("QP1", "2018", 1), observation("QP2", "2019", 2)];
    const from = sources({ observations: observations(some), qpv: ["QP1", "QP2"] });
    expect(["QP1", "QP2"].map((code) => read(figure("qpv", "derniere"), code, from).value)).toEqual([
      null,
      2,
    ]);
  });

  test("nothing is read of an indicator or of a territory that does not exist", () => {
    expect(read(figure("epci", "fin", "nothing")).reason).toBe("sans_indicateur");
    expect(readTerm(figure("epci", "fin"), "", given, {}).reason).toBe("sans_indicateur");
    expect(read(figure("qpv", "fin")).reason).toBe("sans_territoire");
    expect(readTerm(undefined, "", given, {}).reason).toBe("terme_inconnu");
    expect(read(figure("epci", "derniere"), "", sources()).value).toBeNull();
  });

  test("a producer’s floor says « this or less »: down to the least that the indicator can be", () => {
    const source = { dataset: dataset(), resource: { ...resource(FILE), columns: undefined } };
    const table = new ObservationTable(FIGURES, [source]);
    const found = table.find("revenu", EPCI, "2019");
    const floored = { ...table, find: () => found && { ...found, precision: { atMost: true } } };
    const from = sources({ observations: Object.assign(Object.create(table), floored) });
    expect(read(figure("epci", "fin"), "", from)).toMatchObject({ lower: 0, upper: 17980 });
    const free = { indicator: indicator("revenu", { bounds: [null, null] }) };
    expect(readTerm(figure("epci", "fin"), "", from, free).lower).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("the gap of a QPV", () => {
  test("in the unit, as a ratio, and why it is unknown", () => {
    expect(read(gap("fin"), "QP2")).toMatchObject({ value: -4760, unit: "€" });
    expect(read(gap("fin", "rapport"), "QP2").value).toBeCloseTo(13220 / 17980, 12);
    expect(read(gap("fin"), "QP1").reason).toBe("secret");
    expect(read(gap("2021"), "QP1").reason).toBe("absent_des_donnees");
    expect(read(gap("fin")).reason).toBe("sans_territoire");
  });

  test("rests on both figures", () => {
    expect(read(gap("fin"), "QP2").figures.map(({ territory }) => territory)).toEqual(["QP2", EPCI]);
  });

  test("of a share is in points, without what the computer adds", () => {
    const rates = observations([
      observation("QP1", "2019", 35.3, { indicator: "pauvrete" }),
      observation(EPCI, "2019", 25.3, { indicator: "pauvrete" }),
    ]);
    const from = sources({ observations: rates });
    expect(readTerm(gap("fin"), "QP1", from, { indicator: share() })).toMatchObject({
      value: 10,
      unit: "points",
    });
  });

  test("is none for a count, as in the tables: its own reason when it is missing", () => {
    const homes = observations([observation("QP1", "2019", 100), observation(EPCI, "2019", 5000)]);
    const count = { indicator: indicator("revenu", { unit: "foyers" }) };
    const from = sources({ observations: homes });
    expect(readTerm(gap("fin"), "QP1", from, count)).toMatchObject({
      value: null,
      reason: "effectif_sans_ecart",
      figures: [{ value: 100 }, { value: 5000 }],
    });
    expect(readTerm(gap("fin", "rapport"), "QP1", from, count).value).toBeNull();
    expect(readTerm(gap("fin"), "QP2", from, count).reason).toBe("absent_des_donnees");
  });

  test("is unknown without the EPCI’s figure, and a ratio to zero is none", () => {
    const zero = sources({
      observations: observations([observation("QP1", "2019", 3), observation(EPCI, "2019", 0)]),
    });
    expect(read(gap("fin", "rapport"), "QP1", zero).reason).toBe("reference_nulle");
    const alone = sources({ observations: observations([observation("QP1", "2019", 3)]) });
    expect(read(gap("fin"), "QP1", alone).reason).toBe("reference_absente");
  });
});

describe("a series", () => {
  const series = (of: string): Term => ({ kind: "serie", of });

  test("has every published year, those without a figure too", () => {
    expect(read(series("qpv"), "QP1")).toMatchObject({
      value: 2,
      series: [{ year: 2014, value: 11914 }, { year: 2019 }],
      figures: [{ address: `${FILE}:2` }, { address: `${FILE}:3` }],
    });
  });

  test("that is not published is unknown; an edition whose year is not printed is no year", () => {
    expect(read(series("QP9")).reason).toBe("absent_des_donnees");
    const edition = sources({ observations: observations([observation(EPCI, "edition-2023", 1)]) });
    expect(read(series("epci"), "", edition).series).toEqual([{ year: Number.NaN, value: 1 }]);
  });

  const TAUX = share("taux", { counts: { count: "cas", total: "gens" } });
  const POOR = share("pauvrete", { counts: { total: "gens" } });
  // Fingertips, « recent trends » worksheet: the series of src/statistics/proportion-trend.ts.
  const CASES = [10, 17, 27, 49, 67];
  const PEOPLE = [125, 141.667, 117.391, 204.167, 171.795];
  const YEARS = ["2014", "2015", "2016", "2017", "2018"];
  const people = YEARS.map((year, at) => observation(EPCI, year, PEOPLE[at], { indicator: "gens" }));
  const trendOf = (from: ReturnType<typeof sources>, of: typeof TAUX) => {
    const { series: found, spacing } = readTerm(series("epci"), "", from, { indicator: of });
    return seriesTrend(found ?? [], { spacing });
  };

  test("of a share that has its cases and people lets the test decide", () => {
    const counted = YEARS.map((year, at) => observation(EPCI, year, CASES[at], { indicator: "cas" }));
    const from = sources({ observations: observations([...counted, ...people]) });
    expect(trendOf(from, TAUX)).toMatchObject({ direction: "hausse", chiSquare: 47.3462118103764 });
  });

  test("of a rate with its population has intervals, and the test decides too", () => {
    const rates = YEARS.map((year, at) =>
      observation(EPCI, year, (100 * (CASES[at] ?? 0)) / (PEOPLE[at] ?? 1), { indicator: "pauvrete" }),
    );
    const from = sources({ observations: observations([...rates, ...people]) });
    const trend = trendOf(from, POOR);
    expect(trend).toMatchObject({ direction: "hausse", outlier: false, start: 2014, end: 2018 });
    const bare = sources({ observations: observations(rates) });
    expect(trendOf(bare, POOR)).toEqual({ unknown: "intervalle_absent" });
  });

  test("of the census keeps five years between two points", () => {
    const census = { indicator: indicator("revenu", { family: "recensement" }) };
    expect(readTerm(series("epci"), "", given, census).spacing).toBe(5);
    expect(read(series("epci")).spacing).toBeUndefined();
  });
});

describe("a record of the follow-up", () => {
  const record = (
    date: string,
    value: Measurement["value"],
    changes: Partial<Measurement> = {},
  ): Measurement => ({
    id: "part_cpo",
    date,
    value,
    source: "bilan",
    by: "DDETS",
    address: `releves.csv:${date}`,
    ...changes,
  });
  const measurements = [
    record("2019", 48, { precision: 2 }),
    record("2024-06", 52),
    record("2024-03", 51),
    record("2026-12-01", 60),
    record("2014", true),
    record("2015", null),
    record("2024", 1, { id: "autre" }),
  ];
  const on = (at?: string, changes = {}) =>
    read(
      { kind: "releve", measurement: "part_cpo", unit: "%", at },
      "",
      sources({ measurements, ...changes }),
    );

  test.each<[string | undefined, number | boolean | null]>([
    [undefined, 52],
    ["derniere", 52],
    ["fin", 48],
    ["debut", true],
    ["2015", null],
    ["2024", 52],
    ["2030", null],
  ])("at %s is %s", (at, value) => {
    expect(on(at).value).toBe(value);
  });

  test("never reads what was recorded after the day", () => {
    expect(on(undefined, { day: "2026-12-31" }).value).toBe(60);
    expect(on(undefined, { day: "2013-01-01" })).toMatchObject({
      reason: "aucun_releve",
      expected: { id: "part_cpo" },
    });
    expect(on("2030")).toMatchObject({ reason: "aucun_releve", expected: { id: "part_cpo", year: "2030" } });
  });

  test("keeps its limits, its address and its reason", () => {
    expect(on("fin")).toMatchObject({
      lower: 46,
      upper: 50,
      unit: "%",
      figures: [{ address: "releves.csv:2019" }],
    });
    expect(on("2015")).toMatchObject({
      reason: "releve_inconnu",
      figures: [{ value: { unknown: "non_disponible" } }],
    });
    expect(on("debut").figures).toEqual([
      { territory: "", period: "2014", value: 1, address: "releves.csv:2014" },
    ]);
  });

  test("of two of the same date, the one written last is read", () => {
    expect(on(undefined, { measurements: [record("2024", 1), record("2024", 2)] }).value).toBe(2);
  });
});
