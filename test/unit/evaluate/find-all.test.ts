import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { type Figures, findAll } from "../../../src/evaluate/find-all.ts";
import type { Referentiel } from "../../../src/model/referentiel.ts";
import {
  appreciation,
  EPCI,
  epci,
  indicator,
  node,
  observation,
  qpv,
  question,
  referentiel,
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
    quarters: ["QP1"],
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
    expect(find({ questions: [byRule("Q1", ["loyer"])] })[0]?.why).toContain("pour 2014 et 2019.");
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
