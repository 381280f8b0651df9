import { describe, expect, test } from "vitest";
import { COHERENCE_CHECKS, type CoherenceCheck } from "../../../src/referentiel/coherence.ts";
import { coherence } from "../../../src/referentiel/coherence-checks.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import { commitment, measurement, node, question, referentiel, target } from "../../build.ts";

const DAY = "2026-11-20";
const found = (check: CoherenceCheck, changes: Partial<Referentiel>) => {
  const result = coherence(referentiel(changes), DAY).checks.find((one) => one.check === check);
  return [result?.found.map(({ id }) => id), result?.total];
};

test("every check is made, in order, and finds nothing in nothing", () => {
  const { checks, communes } = coherence(referentiel(), DAY);
  expect(checks.map(({ check }) => check)).toEqual(Object.keys(COHERENCE_CHECKS));
  expect(checks.every(({ total, found: none }) => total === 0 && none.length === 0)).toBe(true);
  expect(communes).toBeNull();
});

describe("each check", () => {
  test("objectives that nothing makes measurable", () => {
    const leaves = ["a", "b", "c", "d", "e", "f"].map((id) => node(id));
    const [first, second, third, fourth, fifth, sixth] = leaves;
    const nodes = [
      node("P1", {
        children: [
          first ?? node(),
          { ...(second ?? node()), indicators: ["revenu"] },
          { ...(third ?? node()), questions: [question("Q", { indicators: ["revenu"] })] },
          fourth ?? node(),
          fifth ?? node(),
          sixth ?? node(),
        ],
      }),
    ];
    const parts = {
      nodes,
      targets: [target({ node: "d" })],
      commitments: [commitment("E-1", { node: "e" })],
      followUpBlocks: [{ node: "f", indicators: [], source: { document: "contrat" } }],
    };
    expect(found("objectif_vide", parts)).toEqual([["a"], 6]);
  });

  test("commitments and flagships without a lead", () => {
    const commitments = [commitment("E-1"), commitment("E-2", { lead: "DDETS" })];
    expect(found("engagement_sans_pilote", { commitments })).toEqual([["E-1"], 2]);
    const nodes = [node("A", { flagship: true }), node("B", { flagship: true, lead: "CALL" }), node("C")];
    expect(found("phare_sans_pilote", { nodes })).toEqual([["A"], 2]);
  });

  test("targets without start, deadline, value, record; past due", () => {
    const targets = [
      target({ id: "whole", baseline: { value: 1, date: "2022", nature: "constat" } }),
      target({ id: "bare", value: undefined, due: undefined }),
      target({ id: "late", due: "2025" }),
      target({ id: "yearly", shape: "par_periode", everyMonths: 12, due: undefined }),
      target({ id: "done", shape: "livrable", value: undefined }),
      target({ id: "published", indicator: "revenu" }),
      target({ id: "example", textKind: "exemple", value: undefined, due: undefined }),
      target({ id: "gone", to: "2025-12-31", due: undefined }),
      target({ id: "elsewhere", scale: "departementale", due: undefined }),
    ];
    const parts = { targets, measurements: [measurement("2025", 1, { id: "whole" })] };
    expect(found("cible_sans_depart", parts)).toEqual([["late", "published"], 3]);
    expect(found("cible_sans_echeance", parts)).toEqual([["bare"], 5]);
    expect(found("cible_sans_grandeur", parts)).toEqual([["bare"], 5]);
    expect(found("cible_sans_releve", parts)).toEqual([["bare", "late", "yearly", "done"], 6]);
    expect(found("cible_echue", parts)).toEqual([["late"], 6]);
  });

  test("only the targets that need a start are asked for one", () => {
    const targets = [
      target({ id: "direction", shape: "sens", value: undefined, due: undefined, direction: "hausse" }),
      target({ id: "gap", shape: "reduction_ecart", value: undefined, due: undefined }),
      target({ id: "gap-of", shape: "reduction_ecart", value: 2, due: undefined }),
      target({ id: "ceiling", shape: "au_plus", textKind: "plafond_reglementaire" }),
      target({ id: "each-year", shape: "couverture", value: undefined, everyMonths: 12 }),
      target({ id: "level", due: undefined }),
    ];
    expect(found("cible_sans_depart", { targets })).toEqual([["direction", "gap"], 2]);
    expect(found("cible_sans_echeance", { targets })).toEqual([["direction", "gap", "gap-of", "level"], 4]);
  });

  test("questions without a criterion; those that are replaced do not count", () => {
    const questions = [
      question("Q1", { criteria: ["effet"] }),
      question("Q2"),
      question("Q3", { replaces: ["Q2"], from: "2026-01-01" }),
    ];
    expect(
      found("question_sans_critere", { questions, nodes: [node("P", { questions: [question("Q4")] })] }),
    ).toEqual([["Q3", "Q4"], 3]);
  });
});

test("the commitments of each commune, under each node of the first level", () => {
  const nodes = [node("P1", { children: [node("P1-1")] }), node("P2")];
  const commitments = [
    commitment("E-1", { commune: "Liévin", node: "P1-1" }),
    commitment("E-2", { commune: "Liévin", node: "P1" }),
    commitment("E-3", { commune: "Avion" }),
    commitment("E-4", { commune: "Liévin", node: "P2" }),
    commitment("E-5", { node: "P2" }),
  ];
  expect(coherence(referentiel({ nodes, commitments }), DAY).communes).toEqual({
    nodes: [
      { id: "P1", label: "Nœud P1" },
      { id: "P2", label: "Nœud P2" },
    ],
    rows: [
      { commune: "Avion", counts: [0, 0], elsewhere: 1, total: 1 },
      { commune: "Liévin", counts: [2, 1], elsewhere: 0, total: 3 },
    ],
  });
});
