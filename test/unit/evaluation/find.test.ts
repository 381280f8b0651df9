import { describe, expect, test } from "vitest";
import { compareIndicator } from "../../../src/compare/compare-indicator.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import {
  type AskedQuestion,
  findByRule,
  findNothingPublished,
  findWithoutFigures,
} from "../../../src/evaluation/finding.ts";
import { compileRules } from "../../../src/referentiel/rules/compile-rules.ts";
import { readFacts } from "../../../src/referentiel/rules/read-facts.ts";
import type { Condition } from "../../../src/referentiel/rules/rule.ts";
import {
  appreciation,
  counts,
  EPCI,
  indicator,
  observation,
  observations,
  parameter,
  qpv,
  question,
  rule,
} from "../../build.ts";
import { sources } from "../referentiel/rules/sources.ts";

const DAY = "2026-11-20";
const asked = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  question: question("Q1", { rule: "ecarts-reduits", indicators: ["revenu"] }),
  node: "P1",
  appreciation: null,
  ...changes,
});

/** Each QPV by its values in 2014 and 2019, against 16 382.4 € and 17 980 €: the gap is equal when it gains 1 597.6 €. */
function find(
  qpvs: Record<string, [number | undefined, number | undefined]>,
  condition: Condition = counts(),
  one = indicator(),
) {
  const figures: ObservationInput[] = [observation(EPCI, "2014", 16382.4), observation(EPCI, "2019", 17980)];
  for (const [code, [before, after]] of Object.entries(qpvs))
    figures.push(observation(code, "2014", before), observation(code, "2019", after));
  const scope = {
    territories: Object.keys(qpvs).map((code) => qpv(code)),
    geography: "qpv2015",
    reference: EPCI,
    above: undefined,
    window: { start: "2014", end: "2019" },
  };
  const table = compareIndicator(one, scope, observations(figures));
  if (!table) throw new Error("the table of this test is not empty");
  return findOn(table, condition, one);
}

/** The finding of a condition on a table, without any other figure. */
function findOn(comparison: Comparison, condition: Condition = counts(), one = indicator()) {
  const compiled = compileRules({ rules: [rule(condition)], parameters: [parameter()] }, DAY);
  const found = compiled.rule("ecarts-reduits");
  if (!found) throw new Error("the rule of this test holds on every day");
  const given = { indicator: one, comparison };
  const facts = readFacts(sources({ terms: compiled.terms, qpv: rowsOf(comparison) }), given);
  const indicators = new Map([[one.id, one]]);
  const context = { parameters: [parameter()], indicators, day: DAY, contract: "2014-2020", ...given };
  return findByRule(asked(), found, facts, context);
}

const rowsOf = ({ rows }: Comparison): string[] => rows.map(({ territory }) => territory);

const REAL = {
  QP062025: [11914, 13220],
  QP062026: [13117, 14020],
  QP062047: [12699, 13580],
} satisfies Record<string, [number, number]>;

describe("a finding by a rule", () => {
  test("names its question, node, indicator and rule, and keeps its trace and facts", () => {
    const finding = find(REAL);
    expect(finding).toMatchObject({
      id: "Q1/revenu",
      question: "Q1",
      node: "P1",
      indicator: "revenu",
      rule: "ecarts-reduits",
      status: "non_atteint",
      appreciation: null,
      trace: { kind: "part_des_qpv", result: false, outOf: { count: 0, known: 3, total: 3 } },
    });
    expect(Object.keys(finding.facts)).toEqual(["ecart_reduit"]);
  });

  test("says k of n and the years in one sentence, and claims no trend", () => {
    expect(find(REAL).why).toBe(
      "Court revenu : l’écart à l’agglomération en euros courants est plus petit en 2019 qu’en 2014 pour 0 QPV sur 3, plus grand pour 3.",
    );
  });

  test("a QPV better placed than its EPCI at a date: a disadvantage is counted, and the sentence says so", () => {
    const found = find({ QP1: [11914, 13220], QP2: [18000, 19000], QP3: [16000, 19000] });
    expect(found.why).toContain(
      "le désavantage par rapport à l’agglomération en euros courants est plus petit en 2019 qu’en 2014 pour 1 QPV sur 3, plus grand pour 2.",
    );
    expect(found.why).toContain("2 QPV sont mieux placés que leur référence à l’une des deux dates");
    expect(found.why).not.toContain("l’écart");
  });

  test("repeats the caveats on change, not those on level", () => {
    const caveats = [
      { scope: "evolution", text: "Euros courants.", source: "Insee" },
      { scope: "niveau", text: "Médiane.", source: "Insee" },
    ] as const;
    const warnings = find(REAL, counts("situation_amelioree"), indicator("revenu", { caveats })).warnings;
    expect(warnings).toEqual(["Euros courants."]);
  });

  test("has one sentence for each reading that its condition counts, and their facts", () => {
    const both: Condition = {
      kind: "tous",
      conditions: [counts("situation_amelioree"), counts("ecart_reduit")],
    };
    const finding = find(REAL, both);
    expect(finding.why).toBe(
      "Court revenu : la valeur en euros courants est meilleure en 2019 qu’en 2014 pour 3 QPV sur 3. " +
        "Court revenu : l’écart à l’agglomération en euros courants est plus petit en 2019 qu’en 2014 pour 0 QPV sur 3, plus grand pour 3.",
    );
    expect(Object.keys(finding.facts)).toEqual(["situation_amelioree", "ecart_reduit"]);
  });

  test("does not repeat the other reading as a warning when the condition counts it", () => {
    const both: Condition = {
      kind: "au_moins_un",
      conditions: [counts(), counts("ecart_reduit_en_rapport")],
    };
    const finding = find(REAL, both);
    expect(finding.warnings).toEqual([]);
    expect(finding.why).toMatch(
      /en euros courants est plus petit .* rapporté à la valeur de l’agglomération/,
    );
  });

  test("says once what two readings say alike", () => {
    const both: Condition = { kind: "tous", conditions: [counts(), counts("ecart_reduit_en_rapport")] };
    expect(find({ QP1: [undefined, 13000] }, both).why.match(/aucun QPV ne peut être lu/g)).toHaveLength(1);
  });

  test("in which no gap widened and none stood still says only how many shrank", () => {
    expect(find({ QP1: [10000, 15000] }).why).toBe(
      "Court revenu : l’écart à l’agglomération en euros courants est plus petit en 2019 qu’en 2014.",
    );
  });

  test("counts what did not move, and those that lack a date", () => {
    const mixed: Record<string, [number | undefined, number | undefined]> = {
      ...REAL,
      same: [12000, 13597.6],
      secret: [12000, undefined],
    };
    expect(find(mixed).why).toBe(
      "Court revenu : l’écart à l’agglomération en euros courants est plus petit en 2019 qu’en 2014 pour 0 QPV sur 4, plus grand pour 3, identique pour 1 (4 QPV renseignés aux deux dates sur 5).",
    );
  });

  test("says « moins bonne » of values that went the wrong way", () => {
    expect(find({ ...REAL, worse: [12000, 11000] }, counts("situation_amelioree")).why).toBe(
      "Court revenu : la valeur en euros courants est meilleure en 2019 qu’en 2014 pour 3 QPV sur 4, moins bonne pour 1.",
    );
  });

  test("on nothing known is non_evaluable with the reasons, and warns of no other reading", () => {
    const finding = find({ QP1: [undefined, 13000], QP2: [12000, undefined] });
    expect(finding.status).toBe("non_evaluable");
    expect(finding.why).toBe(
      "Court revenu : aucun QPV ne peut être lu aux deux dates (2014 et 2019) : secret statistique.",
    );
    expect(finding.warnings).toEqual([]);
  });

  test("on a table without two dates says so without dates", () => {
    const scope = { territories: [qpv("QP1")], geography: "qpv2015", reference: EPCI, above: undefined };
    const table = compareIndicator(indicator(), scope, observations([observation("QP1", "2014", 1)]));
    expect(table && findOn(table).why).toBe(
      "Court revenu : une seule année lue, 2014 : 1 € (1 QPV sur 1). C’est un niveau ; une évolution demande deux années assez éloignées.",
    );
  });

  test("on a perimeter without any QPV has no reason to give", () => {
    const table = {
      indicator: "revenu",
      geography: "qpv2015",
      reference: EPCI,
      periods: [],
      rows: [],
      summary: null,
      secondOrder: null,
    };
    expect(findOn(table).why).toBe(
      "Court revenu : aucun QPV ne peut être lu aux deux dates : aucun QPV renseigné.",
    );
  });
});

describe("a finding without figures", () => {
  const said = appreciation("Q1");

  test("is non_evaluable with the reason, and keeps the human appreciation beside", () => {
    const why = "Il faut une enquête.";
    const found = findWithoutFigures(
      asked({ question: question("Q1", { notEvaluable: why }), appreciation: said }),
    );
    expect(found).toEqual({
      id: "Q1",
      question: "Q1",
      node: "P1",
      indicator: null,
      status: "non_evaluable",
      why,
      warnings: [],
      readings: [],
      beside: [],
      rule: null,
      trace: null,
      facts: {},
      appreciation: said,
    });
  });

  test("says that no rule answers when no reason is written", () => {
    expect(findWithoutFigures(asked()).why).toBe("Aucune règle ne répond à cette question.");
  });

  test("of which nothing is published names the indicator, the rule and the years", () => {
    const found = findNothingPublished(asked({ appreciation: said }), rule(), indicator(), {
      ends: "2014 et 2019",
      published: ["2010", "edition-2022"],
    });
    expect(found).toMatchObject({
      id: "Q1/revenu",
      indicator: "revenu",
      rule: "ecarts-reduits",
      status: "non_evaluable",
      why: "Court revenu : aucune valeur des QPV pour 2014 et 2019 dans les données lues ; valeurs publiées pour : 2010, édition 2022, hors de la période.",
      appreciation: said,
    });
  });
});
