import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { findAll } from "../../../src/evaluation/find.ts";
import { readingSentences } from "../../../src/french/beside.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import type { Condition, Rule } from "../../../src/referentiel/rules/rule.ts";
import {
  counts,
  EPCI,
  epci,
  indicator,
  observation,
  parameter,
  qpv,
  question,
  referentiel,
  rule,
  share,
  workspace,
} from "../../build.ts";

/** Prices of 2019 are 4 % above those of 2014. */
const PRICES = ["2015", "2016", "2017", "2018", "2019"].map((year) =>
  observation("FR", year, year === "2019" ? 4 : 0, { indicator: "variation_prix_consommation" }),
);

/** What the rule finds for one QPV and its EPCI, first and last year. */
function find(
  figures: readonly [own: readonly number[], reference: readonly number[]],
  {
    condition = counts(),
    prices = true,
    of = indicator("revenu"),
    chosen,
    contract = "2014-2020",
    ...more
  }: {
    readonly condition?: Condition;
    readonly prices?: boolean;
    readonly of?: ReturnType<typeof indicator>;
    readonly chosen?: Rule["chosen"];
    readonly contract?: string;
    readonly day?: string;
    readonly parameters?: Referentiel["parameters"];
    readonly terms?: Rule["terms"];
  } = {},
) {
  const rows = (code: string, values: readonly number[]) =>
    values.map((value, at) => observation(code, at === 0 ? "2014" : "2019", value, { indicator: of.id }));
  const space = workspace({
    territories: [epci(), qpv("QP1")],
    indicators: [of],
    figures: [...rows("QP1", figures[0]), ...rows(EPCI, figures[1]), ...(prices ? PRICES : [])],
  });
  const tables = new Map(compareEpci(space, { epci: EPCI }).map((table) => [table.indicator, table]));
  const contractOf = referentiel({
    contract,
    questions: [question("Q1", { rule: "ecarts-reduits", indicators: [of.id] })],
    rules: [rule(condition, { chosen, ...(more.terms && { terms: more.terms }) })],
    ...(more.parameters && { parameters: more.parameters }),
  });
  const [found] = findAll(contractOf, {
    tables,
    indicators: space.indicators,
    observations: space.observations,
    qpv: ["QP1"],
    targetStatuses: new Map(),
    day: more.day ?? "2026-11-20",
  });
  if (!found) throw new Error("no finding");
  return found;
}

const texts = (found: ReturnType<typeof find>, kind: string) =>
  found.beside.filter((one) => one.kind === kind).map(({ text }) => text);

/** In euros of each date the gap is larger; in constant ones and as a ratio it is smaller. */
const UNDER_PRICES = [
  [10_000, 10_600],
  [12_000, 12_650],
] as const;

describe("readings that disagree", () => {
  test("selon la lecture: each with its result, since nobody has chosen", () => {
    const found = find(UNDER_PRICES);
    expect(found.status).toBe("selon_la_lecture");
    expect(found.readings.map(({ label, status }) => [label, status])).toEqual([
      ["en euros constants de 2019", "atteint"],
      ["en euros courants", "non_atteint"],
      ["rapporté à la valeur de l’agglomération", "atteint"],
    ]);
    expect(texts(found, "lecture")).toEqual([
      "elles ne concordent pas, et aucune n’est retenue : en euros constants de 2019, atteint ; en euros courants, non atteint ; rapporté à la valeur de l’agglomération, atteint.",
    ]);
  });

  test("a value that grew less than prices: atteint in current euros alone is no plain answer", () => {
    const found = find(
      [
        [10_000, 10_200],
        [12_000, 13_000],
      ],
      { condition: counts("situation_amelioree") },
    );
    expect([found.status, ...found.readings.map(({ status }) => status)]).toEqual([
      "selon_la_lecture",
      "non_atteint",
      "atteint",
    ]);
  });

  test("the committee chooses: its reading decides, and the sentence follows it", () => {
    const source = "COPIL, compte rendu, p. 4";
    const chosen = { gap: "absolu", euros: "courants", source, date: "2025-06-12" } as const;
    const found = find(UNDER_PRICES, { chosen });
    expect(found.status).toBe("non_atteint");
    expect(found.why).toContain("en euros courants n’est pas plus petit en 2019 qu’en 2014.");
    expect(texts(found, "lecture")[0]).toMatch(
      /^écart absolu, en euros courants, retenu par le comité \(COPIL, compte rendu, p\. 4, 12.juin 2025\) ; chaque lecture donne : en euros constants de 2019, atteint/u,
    );
    const relative = find(UNDER_PRICES, { chosen: { gap: "rapport", source, date: "2025-06-12" } });
    expect(relative.status).toBe("atteint");
    expect(relative.trace?.outcome).toBe("ecart_reduit_en_rapport");
    const current = find(UNDER_PRICES, { chosen: { euros: "courants", source, date: "2025-06-12" } });
    expect(texts(current, "lecture")[0]).toMatch(/^en euros courants, retenu par le comité/);
  });

  test("a choice that leaves two readings apart does not settle; one of a later day is none yet", () => {
    const chosen = { gap: "absolu", source: "COPIL", date: "2026-06-12" } as const;
    const found = find(UNDER_PRICES, { chosen });
    expect(found.status).toBe("selon_la_lecture");
    expect(texts(found, "lecture")[0]).toContain("ce qui ne suffit pas à trancher");
    const before = find(UNDER_PRICES, { chosen: { ...chosen, euros: "courants" }, day: "2026-06-11" });
    expect([before.status, texts(before, "lecture")[0]?.includes("aucune n’est retenue")]).toEqual([
      "selon_la_lecture",
      true,
    ]);
  });
});

describe("readings that agree, or the only one", () => {
  test("agree: it is said with their counts", () => {
    const found = find([
      [10_000, 13_000],
      [12_000, 13_500],
    ]);
    expect(found.status).toBe("atteint");
    expect(texts(found, "lecture")[0]).toMatch(/^elles concordent : en euros constants de 2019, atteint/);
    expect(found.beside[0]?.brief).toBe(
      "elles concordent (en euros constants de 2019 ; en euros courants ; rapporté à la valeur de l’agglomération) : atteint.",
    );
  });

  test("a rule that already reads both ways has no other; neither has the value of a rate", () => {
    const both: Condition = { kind: "tous", conditions: [counts(), counts("ecart_reduit_en_rapport")] };
    const rates = [
      [40, 38],
      [20, 19],
    ] as const;
    expect(find(rates, { condition: both, of: share() }).readings).toEqual([]);
    const value = find(rates, { condition: counts("situation_amelioree"), of: share() });
    expect([value.status, value.readings, texts(value, "lecture")]).toEqual(["atteint", [], []]);
  });

  test("without prices, that the result in constant euros is not known", () => {
    const found = find(UNDER_PRICES, { prices: false });
    expect(texts(found, "lecture").at(-1)).toMatch(/^en euros courants ; l’indice des prix/);
    const value = find(UNDER_PRICES, { prices: false, condition: counts("situation_amelioree") });
    expect(texts(value, "lecture")).toHaveLength(1);
  });

  test("the count of a condition inside another is that of the reading; a rule that counts none has none", () => {
    const inside: Condition = { kind: "tous", conditions: [{ kind: "non", condition: counts() }] };
    const rates = [
      [40, 38],
      [20, 19],
    ] as const;
    expect(find(rates, { condition: inside, of: share() }).readings[0]?.outOf).toEqual({
      count: 1,
      known: 1,
      total: 1,
    });
    const moved: Condition = { kind: "ecart_evolue", measure: "absolu", direction: "reduit" };
    const either: Condition = { kind: "au_moins_un", conditions: [moved, { kind: "non", condition: moved }] };
    expect(find(rates, { condition: either, of: share() }).readings.map(({ outOf }) => outOf)).toEqual([
      null,
      null,
    ]);
  });

  test("one that cannot conclude is no agreement", () => {
    const table = { rows: [] };
    const one = { outOf: null, status: "non_atteint", label: "en points" } as const;
    const other = { outOf: null, status: "non_evaluable", label: "rapporté" } as const;
    const given = { readings: [one, other], status: "non_atteint" } as const;
    expect(readingSentences(given, table, { unit: "%" })).toEqual([
      { text: "elles ne concluent pas toutes : en points, non atteint ; rapporté, non évaluable." },
    ]);
  });

  test("nothing is said beside what has no verdict", () => {
    expect(find([[10_000], [12_000, 13_000]])).toMatchObject({ status: "non_evaluable", beside: [] });
  });
});

test("figures of before the contract are its starting state, whatever the rule gives", () => {
  const found = find(
    [
      [40, 38],
      [20, 19],
    ],
    {
      contract: "2024-2030",
      of: share(),
      condition: counts("situation_amelioree"),
    },
  );
  expect(found.status).toBe("etat_de_depart");
  expect(texts(found, "depart")[0]).toMatch(/^chiffres de 2014 et 2019, antérieurs au contrat 2024-2030/);
  expect(texts(found, "lecture")).toEqual(["une seule, qui donne : atteint."]);
});

test("a rule that reads the last year alone is of that year alone", () => {
  const found = find(
    [
      [40, 38],
      [20, 19],
    ],
    {
      contract: "2024-2030",
      of: share(),
      terms: { taux: { kind: "indicateur", of: "qpv", at: "fin" } },
      condition: { kind: "part_des_qpv", moreThan: "majorite", condition: { kind: "connu", term: "taux" } },
    },
  );
  expect(texts(found, "depart")[0]).toMatch(/^chiffres de 2019, antérieurs/);
});

test("a threshold that no text fixes is said beside the verdict; one of a text is not", () => {
  const values = [{ from: "2014-01-01", value: 0.5, reference: "À valider.", convention: true } as const];
  const found = find(UNDER_PRICES, { parameters: [parameter({ values })] });
  expect(texts(found, "convention")).toEqual(["seuil de 50\u00a0%. À valider."]);
  expect(texts(find(UNDER_PRICES), "convention")).toEqual([]);
});
