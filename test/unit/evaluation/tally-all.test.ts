import { describe, expect, test } from "vitest";
import { findWithoutFigures } from "../../../src/evaluation/finding.ts";
import { conjunction, tallyAll } from "../../../src/evaluation/tallies.ts";
import { inForce } from "../../../src/referentiel/in-force.ts";
import type { Status } from "../../../src/referentiel/rules/rule.ts";
import { judgeTarget } from "../../../src/referentiel/targets/judge-target.ts";
import { commitment, measurement, node, question, referentiel, target } from "../../build.ts";

const finding = (id: string, status: Status) => ({
  ...findWithoutFigures({ question: question(id), node: null, appreciation: null }),
  status,
});
const judged = (id: string, value: number | null, nodeId: string) =>
  judgeTarget(target({ id, node: nodeId, due: "2025" }), {
    measurements: value === null ? [] : [measurement("2025", value, { id })],
    day: "2026-11-20",
    scale: "contractuelle",
    force: inForce([], "2026-11-20"),
  });

describe("a whole whose parts must all be reached", () => {
  test.each<[Status[], Status]>([
    [[], "non_evaluable"],
    [["sans_objet"], "non_evaluable"],
    [["atteint", "sans_objet"], "atteint"],
    [["atteint", "non_evaluable"], "non_evaluable"],
    [["atteint", "en_bonne_voie"], "non_evaluable"],
    [["en_retard"], "non_evaluable"],
    [["en_retard", "non_atteint", "non_evaluable"], "non_atteint"],
  ])("%j: %s", (parts, status) => {
    expect(conjunction(parts)).toBe(status);
  });
});

describe("the roll-up", () => {
  const nodes = [
    node("P1", {
      questions: [question("Q1", { criteria: ["effet", "impact"] })],
      children: [node("P1-1", { level: "objectif", questions: [question("Q2")] })],
    }),
    node("P2"),
  ];
  const counted = {
    referentiel: referentiel({
      nodes,
      questions: [question("Q0", { criteria: ["effet"] })],
      rollUp: "tous",
      commitments: [commitment("E-1", { node: "P1-1" }), commitment("E-2")],
    }),
    findings: [
      finding("Q0", "sans_objet"),
      finding("Q1", "atteint"),
      finding("Q1", "non_evaluable"),
      finding("Q2", "non_evaluable"),
    ],
    targets: [judged("C-1", 100, "P1-1"), judged("C-2", 99, "P1-1"), judged("C-3", null, "P2")],
  };
  const { whole, criteria, levels, nodes: tallies } = tallyAll(counted);

  test("coverage stands beside; what has no object is in no total", () => {
    expect(whole.questions).toEqual({ evaluable: 1, total: 2 });
    expect(whole.targets).toEqual({ evaluable: 2, total: 3 });
    expect(whole.findings).toMatchObject({ atteint: 1, non_evaluable: 2, sans_objet: 1 });
    expect(whole.targetFindings).toMatchObject({ atteint: 1, non_atteint: 1, non_evaluable: 1 });
  });

  test("a question of two criteria counts under both, one of none under none", () => {
    expect(criteria.map(({ criterion, questions }) => [criterion, questions])).toEqual([
      ["effet", { evaluable: 1, total: 1 }],
      ["impact", { evaluable: 1, total: 1 }],
      [null, { evaluable: 0, total: 1 }],
    ]);
  });

  test("a node counts all that is under it", () => {
    expect(
      tallies.map(({ node: id, questions, targets, commitments, status }) => [
        id,
        questions.total,
        targets.total,
        commitments,
        status,
      ]),
    ).toEqual([
      ["P1", 2, 2, 1, "non_atteint"],
      ["P1-1", 1, 2, 1, "non_atteint"],
      ["P2", 0, 1, 0, "non_evaluable"],
    ]);
    const plain = tallyAll({ ...counted, referentiel: { ...counted.referentiel, rollUp: "decompte" } });
    expect(plain.nodes.every(({ status }) => status === null)).toBe(true);
  });

  test("a level says how many of its nodes could be judged", () => {
    expect(levels.map(({ level, nodes: count, evaluable }) => [level, count, evaluable])).toEqual([
      ["pilier", 2, 1],
      ["objectif", 1, 1],
    ]);
    expect(levels[0]?.statuses).toMatchObject({ non_atteint: 1, non_evaluable: 1 });
  });
});
