import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { assemble } from "../../../src/evaluation/assemble.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import {
  appreciation,
  dataset,
  EPCI,
  epci,
  france,
  indicator,
  node,
  observation,
  qpv,
  question,
  referentiel,
  resource,
  workspace,
} from "../../build.ts";

const printed = {
  qualifier: "arrondi",
  statistic: "moyenne",
  available: 16,
  total: 21,
  lines: "2116",
  note: "n",
};
const SPACE = workspace({
  territories: [epci(), france(), qpv("QP1"), qpv("QN1", { geography: "qpv2024" }), qpv("QP9", { epci: [] })],
  indicators: [indicator("revenu"), indicator("loyer"), indicator("unused")],
  datasets: [
    dataset("filosofi"),
    dataset("contrat"),
    dataset("listes", {
      resources: [{ ...resource("datasets/listes/territoires.csv", "territoires"), territories: ["QP1"] }],
    }),
    dataset("ailleurs"),
  ],
  figures: [
    observation("QP1", "2014", 10),
    observation("QP1", "2019", 15),
    observation("QN1", "2021", 16),
    observation(EPCI, "2014", 20),
    observation(EPCI, "2019", 21),
    observation("QP9", "2018", 38, { resource: 1, printed }),
    observation("QP9", "2019", undefined, { resource: 1, printed }),
    observation("QP9", "2020", 1, { resource: 1 }),
    observation("QP9", "2018", 1, { resource: 3, indicator: "unused" }),
  ],
});
const QUESTION = question("Q1", { rule: "ecarts-reduits", indicators: ["revenu"] });

function evaluation(changes: Partial<Referentiel> = {}) {
  const framework = referentiel({ questions: [QUESTION], ...changes });
  return assemble({
    workspace: SPACE,
    referentiel: framework,
    epci: epci(),
    adopted: [],
    comparisons: compareEpci(SPACE, { epci: EPCI, above: framework.above }),
    date: "2026-11-20",
    producedBy: { version: "0.0.0", inputs: "abc" },
  });
}

describe("the evaluation document", () => {
  test("says what it is, who made it and of which day it is", () => {
    expect(evaluation()).toMatchObject({
      format: "ecarts/evaluation",
      formatVersion: 1,
      producedBy: { version: "0.0.0", inputs: "abc" },
      date: "2026-11-20",
      referentiel: { id: "essai" },
      epci: { code: EPCI },
    });
  });

  test("shows the tables of every zoning, and judges on that of the contract alone", () => {
    const { comparisons, findings } = evaluation();
    expect(comparisons.map(({ geography }) => geography)).toEqual(["qpv2015", "qpv2024"]);
    expect(findings[0]?.facts.ecart_reduit?.map(({ territory }) => territory)).toEqual(["QP1"]);
    expect(findings[0]?.status).toBe("atteint");
  });

  test("survives JSON: nothing in it is lost by writing and reading it", () => {
    const document = evaluation({ printedDatasets: ["contrat"] });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe("what was printed in the contract", () => {
  test("comes from the sets named, with its qualifier and its address; what has no value or no qualifier does not", () => {
    expect(evaluation({ printedDatasets: ["contrat"] }).printed).toEqual([
      {
        indicator: "revenu",
        territory: "QP9",
        period: "2018",
        value: 38,
        ...printed,
        address: "datasets/contrat/observations.csv:7",
      },
    ]);
  });

  test("is nothing when no set is named", () => {
    expect(evaluation().printed).toEqual([]);
  });
});

describe("what the document names is in the document", () => {
  test("territories: compared, and quoted", () => {
    const codes = evaluation({ printedDatasets: ["contrat"] }).territories.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([EPCI, "QP1", "QN1", "QP9"]));
    expect(evaluation().territories.map(({ code }) => code)).not.toContain("QP9");
  });

  test("territories: the level above, that the EPCI is compared with", () => {
    const { secondOrder } = evaluation().comparisons[0] ?? {};
    expect(secondOrder).toBeTruthy();
    expect(evaluation().territories.map(({ code }) => code)).toContain("METRO");
  });

  test("indicators: compared, asked by a question, attached to a node; not the others", () => {
    const ids = (changes: Partial<Referentiel>) => evaluation(changes).indicators.map(({ id }) => id);
    expect(ids({})).toEqual(["revenu"]);
    expect(ids({ nodes: [node("P1", { indicators: ["loyer"] })] })).toEqual(["revenu", "loyer"]);
    expect(ids({ questions: [question("Q2", { indicators: ["loyer"] })] })).toEqual(["revenu", "loyer"]);
  });

  test("sets: those whose figures are used, and the lists of its territories", () => {
    const ids = (changes: Partial<Referentiel>) => evaluation(changes).datasets.map(({ id }) => id);
    expect(ids({})).toEqual(["filosofi", "listes"]);
    expect(ids({ printedDatasets: ["contrat"] })).toEqual(["filosofi", "contrat", "listes"]);
  });

  test("sets: without a level above too", () => {
    const framework = referentiel();
    const comparisons = compareEpci(SPACE, { epci: EPCI });
    const producedBy = { version: "", inputs: "" };
    const found = assemble({
      workspace: SPACE,
      referentiel: framework,
      epci: epci(),
      adopted: [],
      comparisons,
      date: "2026-11-20",
      producedBy,
    });
    expect(found.datasets.map(({ id }) => id)).toEqual(["filosofi", "listes"]);
  });
});

describe("readings and coverage", () => {
  test("a question whose rule has no figure waits for a figure, not for an appreciation", () => {
    const questions = [{ ...QUESTION, indicators: ["loyer"] }, question("Q2")];
    expect(evaluation({ questions }).coverage).toEqual({
      evaluable: 0,
      starting: 0,
      awaiting: 1,
      unmeasured: 1,
      total: 2,
    });
  });

  test("each indicator attached to a node is read, however deep", () => {
    const nodes = [node("P1", { children: [node("P1-A1", { indicators: ["loyer"] })] })];
    expect(evaluation({ nodes }).nodeFigures).toEqual([
      {
        node: "P1-A1",
        indicator: "loyer",
        text: "Court loyer : aucune valeur des QPV dans les données lues.",
      },
    ]);
  });

  test("a question is evaluable by one known finding, awaits when it has neither figure nor appreciation", () => {
    const questions = [
      QUESTION,
      question("Q2"),
      question("Q3"),
      { ...QUESTION, id: "Q4", indicators: ["revenu", "loyer"] },
    ];
    const appreciations = [appreciation("Q3")];
    expect(evaluation({ questions, appreciations }).coverage).toEqual({
      evaluable: 2,
      starting: 0,
      awaiting: 1,
      unmeasured: 0,
      total: 4,
    });
  });

  test("no question is none of none", () => {
    expect(evaluation({ questions: [] }).coverage).toEqual({
      evaluable: 0,
      starting: 0,
      awaiting: 0,
      unmeasured: 0,
      total: 0,
    });
  });
});
