import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { type Figures, findAll } from "../../../src/evaluation/find.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import {
  appreciation,
  counts,
  EPCI,
  epci,
  indicator,
  node,
  observation,
  parameter,
  qpv,
  question,
  referentiel,
  rule,
  workspace,
} from "../../build.ts";

const SPACE = workspace({
  territories: [epci(), qpv("QP1")],
  indicators: [indicator("revenu"), indicator("loyer")],
  figures: [
    observation("QP1", "2014", 10),
    observation("QP1", "2019", 15),
    observation(EPCI, "2014", 20),
    observation(EPCI, "2019", 21),
  ],
});
const TABLES = new Map(compareEpci(SPACE, { epci: EPCI }).map((table) => [table.indicator, table]));
const find = (changes: Partial<Referentiel>, figures: Partial<Figures> = {}) =>
  findAll(referentiel(changes), {
    tables: TABLES,
    indicators: SPACE.indicators,
    observations: SPACE.observations,
    qpv: ["QP1"],
    targetStatuses: new Map(),
    day: "2026-11-20",
    ...figures,
  });
const byRule = (id: string, indicators: string[]) => question(id, { rule: "ecarts-reduits", indicators });

describe("one finding for each question and indicator", () => {
  test("in the order of the référentiel: central questions, then those of the nodes", () => {
    const nodes = [
      node("P1", {
        questions: [question("P1-Q1")],
        children: [node("P1-A1", { questions: [question("A")] })],
      }),
    ];
    const found = find({ questions: [byRule("Q1", ["revenu", "loyer"]), question("Q2")], nodes });
    expect(found.map(({ id, node: at, status }) => [id, at, status])).toEqual([
      ["Q1/revenu", null, "atteint"],
      ["Q1/loyer", null, "non_evaluable"],
      ["Q2", null, "non_evaluable"],
      ["P1-Q1", "P1", "non_evaluable"],
      ["A", "P1-A1", "non_evaluable"],
    ]);
  });

  test("an indicator without a table says that nothing is published for the contract’s years", () => {
    expect(find({ questions: [byRule("Q1", ["loyer"])] })[0]?.why).toContain(
      "pour 2014 et 2019 dans les données lues, ni pour une autre date.",
    );
  });

  test("an indicator that does not exist has been refused on reading, and gives none", () => {
    expect(find({ questions: [byRule("Q1", ["nothing"])] })).toEqual([]);
  });

  test("a rule that does not exist is no rule", () => {
    const found = find({ questions: [question("Q1", { rule: "nothing", indicators: ["revenu"] })] });
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([["Q1", null]]);
  });

  test("an appreciation stands beside the computed status, and erases nothing", () => {
    const [found] = find({
      questions: [byRule("Q1", ["revenu"])],
      appreciations: [appreciation("Q1", { status: "en_retard" }), appreciation("Q2")],
    });
    expect([found?.status, found?.appreciation?.status]).toEqual(["atteint", "en_retard"]);
  });
});

describe("rules of the follow-up, without indicator", () => {
  const half = parameter({
    id: "moitie",
    unit: "%",
    values: [{ from: "2024-01-01", value: 50, reference: "Circulaire" }],
    knownUntil: "2025-12-31",
  });
  const cpo = rule(
    { kind: "compare", term: "part", comparator: "au_moins", threshold: "moitie" },
    { id: "cpo", terms: { part: { kind: "releve", measurement: "part_cpo", unit: "%" } } },
  );
  const measurement = (value: number | null, precision?: number) => ({
    id: "part_cpo",
    date: "2025",
    value,
    precision,
    source: "Bilan",
    by: "DDETS",
    address: "releves.csv:2",
  });
  const on = (value: number | null, changes: Partial<Referentiel> = {}) =>
    find({
      questions: [question("Q1", { rule: "cpo", indicators: ["revenu"] })],
      rules: [cpo],
      parameters: [half],
      measurements: [measurement(value)],
      ...changes,
    });

  test("give one finding, whatever indicators the question names, down to the line of the record", () => {
    const [found, ...others] = on(52);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: "Q1",
      indicator: null,
      status: "atteint",
      rule: "cpo",
      facts: {},
      trace: { operands: [{ value: 52, figures: [{ address: "releves.csv:2" }] }, { value: 50 }] },
    });
    expect(found?.why.replaceAll("\u00a0", " ")).toBe(
      "« part » vaut 52 % ; il faut au moins 50 % (Majorité) : condition remplie.",
    );
  });

  test("warn of a threshold that is used after the day until which it is known", () => {
    expect(on(52)[0]?.warnings).toEqual([
      "Le seuil « Majorité » (moitie) n’est connu que jusqu’au 31 décembre 2025 : vérifier qu’il vaut encore.",
    ]);
  });

  test("are unknown without a record, and when what is known of it lies on both sides", () => {
    expect(on(null)[0]).toMatchObject({
      status: "non_evaluable",
      why: expect.stringContaining("relevé « inconnu »"),
    });
    expect(on(0, { measurements: [] })[0]?.why).toContain("aucun relevé");
    expect(on(0, { measurements: [measurement(51, 2)] })[0]?.status).toBe("non_evaluable");
  });

  test("say that they do not apply, or that it is not known whether they do", () => {
    const exempt = rule(cpo.condition, {
      ...cpo,
      exemption: { kind: "existe", term: "dispense" },
      terms: { ...cpo.terms, dispense: { kind: "releve", measurement: "dispense", unit: "oui_non" } },
    });
    const given = (value: boolean | null) =>
      on(52, {
        rules: [exempt],
        measurements: [measurement(52), { ...measurement(null), id: "dispense", value }],
      })[0];
    expect(given(true)).toMatchObject({
      status: "sans_objet",
      why: "La règle ne s’applique pas ici. « dispense » vaut oui : condition remplie.",
      exemption: { result: true },
    });
    expect(given(null)).toMatchObject({
      status: "non_evaluable",
      why: "Il n’est pas établi que la règle s’applique ici. « dispense » : relevé « inconnu ».",
    });
    expect(given(false)).toMatchObject({ status: "atteint", exemption: { result: false } });
  });

  test("repeat the caveats of the indicators that they name, once", () => {
    const caveats = [{ scope: "niveau", text: "Médiane.", source: "Insee" }] as const;
    const indicators = new Map([["loyer", indicator("loyer", { caveats })]]);
    const terms = {
      a: { kind: "indicateur", indicator: "loyer", of: "epci", at: "fin" },
      b: { kind: "serie", indicator: "loyer", of: "epci" },
    } as const;
    const both = rule(
      {
        kind: "tous",
        conditions: [
          { kind: "connu", term: "a" },
          { kind: "connu", term: "b" },
        ],
      },
      { id: "cpo", terms },
    );
    const [found] = find({ questions: [question("Q1", { rule: "cpo" })], rules: [both] }, { indicators });
    expect(found).toMatchObject({ status: "non_atteint", warnings: ["Médiane."] });
  });
});

describe("rules that read the indicator of the question by other means", () => {
  const shrank = rule(
    {
      kind: "part_des_qpv",
      condition: { kind: "ecart_evolue", measure: "absolu", direction: "reduit" },
      moreThan: "majorite",
    },
    { id: "condition" },
  );

  test("give one finding for each indicator, with what each QPV gave, and the indicator’s caveats", () => {
    const caveats = [{ scope: "evolution", text: "Euros courants.", source: "Insee" }] as const;
    const [found] = find(
      { questions: [question("Q1", { rule: "condition", indicators: ["revenu"] })], rules: [shrank] },
      { indicators: new Map([["revenu", indicator("revenu", { caveats })]]) },
    );
    expect(found).toMatchObject({
      id: "Q1/revenu",
      status: "atteint",
      warnings: ["Euros courants."],
      trace: { qpv: [{ territory: "QP1", trace: { move: "reduit" } }] },
    });
  });

  test("and so do those that name a rule that does", () => {
    const other = rule(
      { kind: "regle", rule: "condition" },
      { id: "autre", exemption: { kind: "non", condition: { kind: "regle", rule: "condition" } } },
    );
    const found = find({
      questions: [question("Q1", { rule: "autre", indicators: ["revenu"] })],
      rules: [other, shrank],
    });
    expect(found.map(({ id, status }) => [id, status])).toEqual([["Q1/revenu", "atteint"]]);
  });

  test("and not those that name each other in a circle, or nothing", () => {
    const circle = [
      rule({ kind: "regle", rule: "b" }, { id: "a" }),
      rule(
        {
          kind: "tous",
          conditions: [
            { kind: "regle", rule: "a" },
            { kind: "regle", rule: "rien" },
          ],
        },
        { id: "b" },
      ),
    ];
    const found = find({ questions: [question("Q1", { rule: "a", indicators: ["revenu"] })], rules: circle });
    expect(found.map(({ id, status }) => [id, status])).toEqual([["Q1", "non_evaluable"]]);
  });

  test("a target is read from what the targets came to", () => {
    const target = rule({ kind: "cible_atteinte", target: "C-1" }, { id: "cible" });
    const targetStatuses = new Map([["C-1", "non_atteint"]] as const);
    const [found] = find(
      { questions: [question("Q1", { rule: "cible" })], rules: [target] },
      { targetStatuses },
    );
    expect(found).toMatchObject({
      status: "non_atteint",
      why: "Cible C-1 : non atteint.",
    });
  });
});

describe("a note of 2024 overrides one of 2023", () => {
  const rules = [
    rule(counts(), { id: "note-2023", to: "2024-06-30" }),
    rule(counts("situation_amelioree"), { id: "note-2024", from: "2024-05-01", replaces: ["note-2023"] }),
  ];
  const questions = [
    question("Q-2023", { rule: "note-2023", indicators: ["revenu"] }),
    question("Q-2024", {
      rule: "note-2024",
      indicators: ["revenu"],
      from: "2024-05-01",
      replaces: ["Q-2023"],
    }),
    question("Q-vieille", { rule: "note-2023", indicators: ["revenu"], to: "2023-12-31" }),
  ];
  const on = (day: string) =>
    find({ rules, questions }, { day }).map(({ id, status, rule: by, why }) => [id, status, by, why]);

  test("before it, the old one answers", () => {
    const [old, recent, ended] = on("2024-04-30");
    expect(old?.slice(0, 3)).toEqual(["Q-2023/revenu", "atteint", "note-2023"]);
    expect(recent).toEqual([
      "Q-2024",
      "sans_objet",
      null,
      "Cette question ne vaut qu’à partir du 1er mai 2024.",
    ]);
    expect(ended).toEqual([
      "Q-vieille",
      "sans_objet",
      null,
      "Cette question ne vaut que jusqu’au 31 décembre 2023.",
    ]);
  });

  test("from its first day, the question that it replaces is shown as replaced, and not judged", () => {
    const [old, recent] = on("2024-05-01");
    expect(old).toEqual([
      "Q-2023",
      "sans_objet",
      null,
      "Question remplacée par « Q-2024 » à partir du 1er mai 2024.",
    ]);
    expect(recent?.slice(0, 3)).toEqual(["Q-2024/revenu", "atteint", "note-2024"]);
  });

  test("a question that still names the old rule is answered by what replaces it", () => {
    const [found] = find({
      rules,
      questions: [question("Q", { rule: "note-2023", indicators: ["revenu"] })],
    });
    expect(found?.rule).toBe("note-2024");
  });

  test("a rule that does not hold on the day answers nothing", () => {
    const [found] = find({
      rules: rules.slice(0, 1),
      questions: [question("Q", { rule: "note-2023", indicators: ["revenu"] })],
    });
    expect(found).toMatchObject({
      status: "non_evaluable",
      rule: "note-2023",
      why: "La règle « note-2023 » ne vaut pas à cette date.",
    });
  });

  test("a question falls with the document that it is written in", () => {
    const documents = [
      { id: "note", title: "Note", date: "2023-01-01", replaces: [] },
      { id: "avenant", title: "Avenant", date: "2024-01-01", from: "2024-01-24", replaces: ["note"] },
    ];
    const [first] = find({ documents, questions: [question("a", { source: { document: "note" } })] });
    expect(first?.status).toBe("sans_objet");
    expect(first?.why).toBe("Question remplacée par « avenant » à partir du 24\u00a0janvier 2024.");
  });

  test("a replacement without a first day has always held", () => {
    const [first] = find({ questions: [question("a"), question("b", { replaces: ["a"] })] });
    expect(first?.why).toBe("Question remplacée par « b ».");
  });
});

describe("a question that names some QPV", () => {
  const space = workspace({
    territories: [epci(), qpv("QP1"), qpv("QP2"), qpv("QP3")],
    indicators: [indicator("revenu"), indicator("loyer")],
    figures: [
      ...["QP1", "QP2", "QP3"].map((code) => observation(code, "2014", 10)),
      observation("QP1", "2019", 15),
      observation("QP2", "2019", 10),
      observation("QP3", "2019", undefined),
      observation(EPCI, "2014", 20),
      observation(EPCI, "2019", 21),
    ],
  });
  const figures = {
    tables: new Map(compareEpci(space, { epci: EPCI }).map((table) => [table.indicator, table])),
    indicators: space.indicators,
    observations: space.observations,
    qpv: ["QP1", "QP2", "QP3"],
  };
  const ask = (codes: readonly string[] | undefined, changes: Partial<Figures> = {}) => {
    const asked = question("Q1", { rule: "ecarts-reduits", indicators: ["revenu", "loyer"], qpv: codes });
    return find({ questions: [asked] }, { ...figures, ...changes });
  };

  test("is judged on these alone: the answer of all the others changes nothing", () => {
    expect(ask(undefined)[0]).toMatchObject({ status: "non_evaluable", trace: { outOf: { total: 3 } } });
    expect(ask(["QP1"])[0]).toMatchObject({
      status: "atteint",
      trace: { outOf: { count: 1, known: 1, total: 1 }, aimed: true },
    });
    expect(ask(["QP2"])[0]?.status).toBe("non_atteint");
    expect(ask(["QP2"])[0]?.facts.ecart_reduit?.map(({ territory }) => territory)).toEqual(["QP2"]);
  });

  test("says of how many, and which, with their names where they are known", () => {
    const labels: Readonly<Record<string, string>> = { QP1: "Le Pré" };
    const [found, nothing] = ask(["QP1", "QP2"], { labelOf: (code) => labels[code] });
    expect(found?.why).toContain(
      "pour 1 QPV sur 2 visés, plus grand pour 1. Question posée sur 2 QPV : Le Pré (QP1), QP2.",
    );
    expect(nothing?.why).toMatch(/ni pour une autre date\. Question posée sur 2 QPV/);
    expect(ask(["QP1", "QP3"])[0]?.why).toContain(
      "pour 1 QPV sur 1 (1 QPV renseignés aux deux dates sur 2 visés). Question posée sur 2 QPV : QP1, QP3.",
    );
  });

  test("a condition on each QPV is asked of them alone", () => {
    const inner = rule({
      kind: "part_des_qpv",
      condition: { kind: "ecart_evolue", measure: "absolu", direction: "reduit" },
      moreThan: "majorite",
    });
    const asked = question("Q1", { rule: "ecarts-reduits", indicators: ["revenu"], qpv: ["QP2", "QP1"] });
    const [found] = find({ rules: [inner], questions: [asked] }, figures);
    expect(found?.trace?.qpv?.map(({ territory }) => territory)).toEqual(["QP1", "QP2"]);
  });

  test("says nothing of them when it is not asked", () => {
    const asked = question("Q1", { qpv: ["QP1"], from: "2030-01-01" });
    expect(find({ questions: [asked] }, figures)[0]?.why).toBe(
      "Cette question ne vaut qu’à partir du 1er janvier 2030.",
    );
  });
});
