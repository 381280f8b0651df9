import { describe, expect, test } from "vitest";
import { changesSince } from "../../../src/evaluation/changes.ts";
import type { EarlierEvaluation } from "../../../src/evaluation/evaluation.ts";
import type { Finding } from "../../../src/evaluation/finding.ts";
import { findWithoutFigures } from "../../../src/evaluation/finding.ts";
import { inForce } from "../../../src/referentiel/in-force.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import type { ConditionTrace } from "../../../src/referentiel/rules/trace.ts";
import { judgeTarget } from "../../../src/referentiel/targets/judge-target.ts";
import { appreciation, measurement, question, referentiel, rule, target } from "../../build.ts";

const trace = (value: number, count = 1): ConditionTrace => ({
  kind: "part_des_qpv",
  result: true,
  outOf: { count, known: 2, total: 2 },
  parameter: { id: "majorite", value, from: "2014-01-01", reference: "" },
  operands: [
    { id: "seuil", kind: "parametre", value, figures: [] },
    { id: "terme", kind: "terme", value: count, figures: [] },
  ],
  children: [{ kind: "non", result: true, children: [] }],
});

const finding = (changes: Partial<Finding> = {}): Finding => ({
  ...findWithoutFigures({ question: question("Q1"), node: null, appreciation: null }),
  rule: "ecarts-reduits",
  ...changes,
});

const evaluation = (
  changes: Partial<EarlierEvaluation> = {},
  framework: Partial<Referentiel> = {},
): EarlierEvaluation => ({
  date: "2025-11-20",
  producedBy: { version: "0.1.0", inputs: "a" },
  referentiel: referentiel({ targets: [target()], ...framework }),
  findings: [finding()],
  targets: [],
  claims: [],
  ...changes,
});

const saidTarget = (...[one, context]: Parameters<typeof judgeTarget>) => ({
  ...judgeTarget(one, context),
  why: "",
});

const judged = (value: number) =>
  saidTarget(target(), {
    measurements: [measurement("2025", value)],
    day: "2026-11-20",
    scale: "contractuelle",
    force: inForce([], "2026-11-20"),
  });

describe("what changed since an earlier evaluation", () => {
  test("nothing, from the same inputs", () => {
    expect(changesSince(evaluation(), evaluation())).toEqual({
      since: "2025-11-20",
      sameInputs: true,
      changes: [],
    });
  });

  test("a cause that differs without another verdict is no change", () => {
    const before = evaluation({ findings: [finding({ trace: trace(0.5) })] });
    const after = evaluation({ findings: [finding({ trace: trace(0.6) })] });
    expect(changesSince(before, after).changes).toEqual([]);
  });

  test.each<[string, EarlierEvaluation, EarlierEvaluation, string[]]>([
    [
      "figures",
      evaluation({ findings: [finding({ trace: trace(0.5, 1) })] }),
      evaluation({ findings: [finding({ trace: trace(0.5, 2), status: "atteint" })] }),
      ["chiffres"],
    ],
    [
      "a parameter",
      evaluation({ findings: [finding({ trace: trace(0.5) })] }),
      evaluation({ findings: [finding({ trace: trace(0.6), status: "atteint" })] }),
      ["seuil"],
    ],
    [
      "a rule",
      evaluation(),
      evaluation(
        { findings: [finding({ status: "atteint" })] },
        { rules: [rule({ kind: "tous", conditions: [] })] },
      ),
      ["regle"],
    ],
    [
      "the rule went",
      evaluation(),
      evaluation({ findings: [finding({ status: "atteint", rule: null })] }),
      ["regle"],
    ],
    [
      "a body",
      evaluation(),
      evaluation({ findings: [finding({ appreciation: appreciation() })] }),
      ["appreciation"],
    ],
    [
      "the day",
      evaluation(),
      evaluation({ date: "2026-11-20", findings: [finding({ status: "atteint" })] }),
      ["jour"],
    ],
    ["the program", evaluation(), evaluation({ findings: [finding({ status: "atteint" })] }), ["programme"]],
  ])("because of %s", (_, before, after, causes) => {
    expect(changesSince(before, after).changes.map((change) => change.causes)).toEqual([causes]);
  });

  test("targets and claims too; what is new, what is gone", () => {
    const claim = {
      id: "CT",
      verdict: "coherent",
      cause: "identique",
      counts: null,
      computed: 1,
      lower: 1,
      upper: 1,
      why: "",
    } as const;
    const before = evaluation({ targets: [judged(99)], claims: [claim] });
    const after = evaluation(
      { findings: [], targets: [judged(100)], claims: [{ ...claim, verdict: "arrondi" }] },
      { claims: [] },
    );
    expect(changesSince(before, after).changes).toEqual([
      {
        kind: "cible",
        id: "C-1",
        before: "non_evaluable",
        after: "atteint",
        causes: ["chiffres"],
      },
      {
        kind: "controle",
        id: "CT",
        before: "coherent",
        after: "arrondi",
        causes: ["programme"],
      },
      {
        kind: "constat",
        id: "Q1",
        before: "non_evaluable",
        after: null,
        causes: ["disparu"],
      },
    ]);
  });

  test("an older document without targets nor claims: they are new", () => {
    const { targets: _, claims: __, ...old } = evaluation();
    expect(changesSince(old, evaluation({ targets: [judged(100)] })).changes).toEqual([
      { kind: "cible", id: "C-1", before: null, after: "atteint", causes: ["nouveau"] },
    ]);
  });

  test("a body that speaks of a target, by an appreciation or a correction", () => {
    const said = { appreciations: [appreciation("C-1")] };
    const corrected = {
      corrections: [
        { finding: "C-1", status: "atteint", by: "COPIL", date: "2026-06-30", reason: "Vu." } as const,
      ],
    };
    const before = evaluation({ targets: [judged(99)] });
    for (const framework of [said, corrected])
      expect(
        changesSince(before, evaluation({ targets: [judged(99)] }, framework)).changes.map(
          ({ causes }) => causes,
        ),
      ).toEqual([["appreciation"]]);
  });

  test("a claim that is written otherwise", () => {
    const claim = { id: "CT", text: "a", source: { document: "contrat" }, approximate: false } as const;
    const check = {
      id: "CT",
      verdict: "coherent",
      cause: "identique",
      counts: null,
      computed: 1,
      lower: 1,
      upper: 1,
      why: "",
    } as const;
    const before = evaluation({ claims: [check] }, { claims: [claim] });
    const after = evaluation(
      { claims: [{ ...check, verdict: "arrondi" }] },
      { claims: [{ ...claim, text: "b" }] },
    );
    expect(changesSince(before, after).changes.map(({ causes }) => causes)).toEqual([["definition"]]);
  });
});
