import { describe, expect, test } from "vitest";
import { type ConditionContext, evaluateCondition } from "../../../src/evaluate/evaluate-condition.ts";
import type { Condition } from "../../../src/model/rule.ts";
import { counts, parameter, parameters } from "../../build.ts";

const YES = { yes: 14, no: 8, unknown: 0 };
const NO = { yes: 3, no: 19, unknown: 0 };
const UNSURE = { yes: 10, no: 6, unknown: 6 };

const context = (changes: Partial<ConditionContext> = {}): ConditionContext => ({
  tallies: { ecart_reduit: NO, ecart_reduit_en_rapport: YES, situation_amelioree: UNSURE },
  parameters: parameters(),
  day: "2026-11-20",
  ...changes,
});
const [yes, no, unsure] = [
  counts("ecart_reduit_en_rapport"),
  counts("ecart_reduit"),
  counts("situation_amelioree"),
];
const judge = (condition: Condition, changes?: Partial<ConditionContext>) =>
  evaluateCondition(condition, context(changes)).result;

describe("a count over the QPV", () => {
  test("is true, false or unknown", () => {
    expect([yes, no, unsure].map((condition) => judge(condition))).toEqual([true, false, null]);
  });

  test("keeps k, n, the total, and the parameter with its date and reference", () => {
    expect(evaluateCondition(unsure, context())).toEqual({
      kind: "part_des_qpv",
      result: null,
      reading: "situation_amelioree",
      share: { k: 10, n: 16, total: 22 },
      parameter: { id: "majorite", value: 0.5, from: "2014-01-01", reference: "Convention" },
      children: [],
    });
  });

  test("reads the parameter as it was on the day", () => {
    const values = [
      { from: "2014-01-01", value: 0.5, reference: "a" },
      { from: "2025-01-01", value: 0.75, reference: "b" },
    ];
    const dated = { parameters: parameters(parameter({ values })) };
    expect(judge(yes, { ...dated, day: "2024-12-31" })).toBe(true);
    expect(judge(yes, { ...dated, day: "2025-01-01" })).toBe(false);
  });

  test.each<[string, Partial<ConditionContext>]>([
    ["the parameter does not exist", { parameters: new Map() }],
    ["the parameter has no value yet", { day: "2013-12-31" }],
    ["the reading has no facts", { tallies: {} }],
  ])("is unknown when %s", (_, changes) => {
    expect(judge(yes, changes)).toBeNull();
  });

  test("against zero is a threshold like another", () => {
    const zero = parameter({ values: [{ from: "2014-01-01", value: 0, reference: "" }] });
    expect(judge(no, { parameters: parameters(zero) })).toBe(true);
  });
});

describe("conditions composed", () => {
  test.each<[string, Condition, boolean | null]>([
    ["all: one false is enough, whatever is unknown", { kind: "tous", conditions: [unsure, no] }, false],
    ["all: unknown as soon as one is", { kind: "tous", conditions: [yes, unsure] }, null],
    ["all: true when all are", { kind: "tous", conditions: [yes, yes] }, true],
    [
      "one at least: one true is enough, whatever is unknown",
      { kind: "au_moins_un", conditions: [unsure, yes] },
      true,
    ],
    ["one at least: unknown as soon as one is", { kind: "au_moins_un", conditions: [no, unsure] }, null],
    ["one at least: false when all are", { kind: "au_moins_un", conditions: [no, no] }, false],
    ["not: turns", { kind: "non", condition: no }, true],
    ["not: unknown stays unknown", { kind: "non", condition: unsure }, null],
    [
      "nested",
      {
        kind: "tous",
        conditions: [
          { kind: "non", condition: no },
          { kind: "au_moins_un", conditions: [unsure, yes] },
        ],
      },
      true,
    ],
  ])("%s", (_, condition, expected) => {
    expect(judge(condition)).toBe(expected);
  });

  test("keep a trace of the shape of the condition", () => {
    const trace = evaluateCondition(
      { kind: "tous", conditions: [yes, { kind: "non", condition: no }] },
      context(),
    );
    const shape = (one: typeof trace): unknown => [one.kind, one.result, one.children.map(shape)];
    expect(shape(trace)).toEqual([
      "tous",
      true,
      [
        ["part_des_qpv", true, []],
        ["non", true, [["part_des_qpv", false, []]]],
      ],
    ]);
  });
});
