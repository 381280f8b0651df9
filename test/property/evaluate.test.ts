import fc from "fast-check";
import { expect, test } from "vitest";
import { codesOf } from "../../src/kernel/closed-list.ts";
import { outcomesOf } from "../../src/referentiel/rules/asked-of-rule.ts";
import { compileRules } from "../../src/referentiel/rules/compile-rules.ts";
import { exampleFacts } from "../../src/referentiel/rules/facts.ts";
import {
  COMPARATORS,
  type Condition,
  type GivenFact,
  type GivenFacts,
  QPV_OUTCOMES,
  type QpvOutcome,
  type RuleExample,
  type Status,
} from "../../src/referentiel/rules/rule.ts";
import type { ConditionTrace } from "../../src/referentiel/rules/trace.ts";
import { parameter, rule } from "../build.ts";

const DAY = "2026-11-20";
const RUNS = { numRuns: 500 };
const count = fc.nat({ max: 30 });

/** `majorite` is one half, `tous` three qpv; `later` has no value on the day, `nothing` does not exist. */
const PARAMETERS = [
  parameter(),
  parameter({ id: "tous", values: [{ from: "2014-01-01", value: 0.75, reference: "" }] }),
  parameter({ id: "later", values: [{ from: "2030-01-01", value: 0.5, reference: "" }] }),
];
const TERMS = {
  un: { kind: "releve", measurement: "un", unit: "" },
  deux: { kind: "releve", measurement: "deux", unit: "" },
  suite: { kind: "serie", of: "epci" },
} as const;
const name = fc.constantFrom("un", "deux");
const threshold = fc.constantFrom("majorite", "tous", "later", "nothing", "deux");
const share = fc.constantFrom("majorite", "tous", "later", "nothing");

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant("compare" as const),
    term: name,
    comparator: fc.constantFrom(...codesOf(COMPARATORS)),
    threshold,
  }),
  fc.record({ kind: fc.constant("entre" as const), term: name, from: threshold, to: threshold }),
  fc.record({ kind: fc.constant("existe" as const), term: name }),
  fc.record({
    kind: fc.constant("tendance" as const),
    term: fc.constant("suite"),
    direction: fc.constantFrom("hausse" as const, "baisse" as const),
  }),
  fc.record({
    kind: fc.constant("ecart_evolue" as const),
    measure: fc.constantFrom("absolu" as const, "rapport" as const),
    direction: fc.constantFrom("reduit" as const, "creuse" as const),
  }),
  fc.record({ kind: fc.constant("cible_atteinte" as const), target: fc.constantFrom("C-1", "C-2") }),
  fc.record({ kind: fc.constant("regle" as const), rule: fc.constantFrom("autre", "encore") }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constant("part_des_qpv" as const),
      outcome: fc.constantFrom(...codesOf(QPV_OUTCOMES)),
      moreThan: share,
    }),
    fc.record({ kind: fc.constant("part_des_qpv" as const), condition: tie("condition"), atLeast: share }),
    fc.record({ kind: fc.constant("non" as const), condition: tie("condition") }),
    fc.record({
      kind: fc.constantFrom("tous" as const, "au_moins_un" as const),
      conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("au_moins_n" as const),
      n: fc.integer({ min: 1, max: 3 }),
      conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));
/** `connu` asks what is known: learning something changes its answer, and must. It is not in `condition`. */
const anyCondition: fc.Arbitrary<Condition> = condition.map((one) => ({
  kind: "au_moins_un",
  conditions: [one, { kind: "connu", term: "un" }],
}));

type Two<T> = readonly [before: T, after: T];

/** A fact before and after it became known, if it did. */
const learned = <T extends GivenFact | Status>(known: fc.Arbitrary<T>, unknown: T): fc.Arbitrary<Two<T>> =>
  fc.tuple(known, fc.boolean(), fc.boolean()).map(([fact, before, after]) => {
    const isKnownBefore = before && after;
    return [isKnownBefore ? fact : unknown, after ? fact : unknown] as const;
  });
const tallies: fc.Arbitrary<Two<GivenFact>> = fc
  .record({ yes: count, no: count, unknown: count, more: count, less: count })
  .map(({ yes, no, unknown, more, less }) => {
    const [toYes, toNo] = [Math.min(more, unknown), Math.min(less, unknown - Math.min(more, unknown))];
    return [
      { yes, no, unknown },
      { yes: yes + toYes, no: no + toNo, unknown: unknown - toYes - toNo },
    ] as const;
  });
const value = learned<GivenFact>(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.boolean()), null);
const series = learned<GivenFact>(
  fc.constantFrom<GivenFact>(
    [20, 23, 24.6, 28.7, 30.9].map((rate, index) => [2014 + index, rate, rate - 1, rate + 1]),
    [30, 29.9, 30.1, 30, 29.9].map((rate, index) => [2014 + index, rate, rate - 1, rate + 1]),
    [1, 1.01, 1, 0.99, 9].map((rate, index) => [2014 + index, rate, rate - 0.2, rate + 0.2]),
    [[2014, 1, 0, 2]],
  ),
  null,
);
const move = learned<GivenFact>(fc.constantFrom<GivenFact>("reduit", "creuse", "inchange"), null);
const status = learned<Status>(
  fc.constantFrom<Status>("atteint", "non_atteint", "en_retard"),
  "non_evaluable",
);
const quarter = fc.record({ un: value, deux: value, suite: series, ecart_absolu: move, ecart_rapport: move });
const example = fc.record({
  facts: fc.record({
    un: value,
    deux: value,
    suite: series,
    ecart_absolu: move,
    ecart_rapport: move,
    ecart_reduit: tallies,
    ecart_reduit_en_rapport: tallies,
    situation_amelioree: tallies,
  }),
  qpv: fc.array(quarter, { maxLength: 4 }),
  targets: fc.record({ "C-1": status, "C-2": status }),
  rules: fc.record({ autre: status, encore: status }),
});
type Example = typeof example extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(given: Readonly<Record<string, Two<T>>>, moment: 0 | 1): Record<string, T> =>
  Object.fromEntries(Object.entries(given).map(([key, two]) => [key, two[moment]]));

function judge(asked: Condition, given: Example, moment: 0 | 1) {
  const one = rule(asked, { terms: TERMS });
  const compiled = compileRules({ rules: [one], parameters: PARAMETERS }, DAY);
  const facts: GivenFacts = at(given.facts, moment);
  const supposed: RuleExample = {
    name: "",
    facts,
    qpv: given.qpv.map((each) => at<GivenFact>(each, moment)),
    targets: at(given.targets, moment),
    rules: at(given.rules, moment),
    expected: "atteint",
  };
  const found = compiled.rule(one.id);
  if (!found) throw new Error("the rule of this test holds on every day");
  const reader = exampleFacts(one, supposed, compiled.terms);
  return { verdict: found.verdict(reader), explained: found.explain(reader) };
}

const resultOf = (asked: Condition, given: Example, moment: 0 | 1 = 0): boolean | null =>
  judge(asked, given, moment).explained.trace.result;

test("learning what was unknown never flips a verdict that was known", () => {
  fc.assert(
    fc.property(condition, example, (asked, given) => {
      const before = resultOf(asked, given, 0);
      if (before !== null) expect(resultOf(asked, given, 1)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test("the fast verdict is the result of the trace", () => {
  fc.assert(
    fc.property(anyCondition, example, (asked, given) => {
      const { verdict, explained } = judge(asked, given, 0);
      const expected = { true: "atteint", false: "non_atteint", null: "non_evaluable" } as const;
      expect(verdict).toBe(expected[`${explained.trace.result}`]);
      expect(explained.status).toBe(verdict);
    }),
    RUNS,
  );
});

test("denying twice is saying", () => {
  fc.assert(
    fc.property(condition, example, (asked, given) => {
      const twice: Condition = { kind: "non", condition: { kind: "non", condition: asked } };
      expect(resultOf(twice, given)).toBe(resultOf(asked, given));
    }),
    RUNS,
  );
});

test("the order of conditions does not change the verdict", () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1 }),
      fc.constantFrom("tous" as const, "au_moins_un" as const),
      example,
      (conditions, kind, given) => {
        const result = (all: readonly Condition[]) => resultOf({ kind, conditions: all }, given);
        expect(result(conditions.toReversed())).toBe(result(conditions));
      },
    ),
    RUNS,
  );
});

test("all is n of n, one at least is 1 of n, and denying all is one denied", () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), example, (conditions, given) => {
      const of = (one: Condition) => resultOf(one, given);
      const n = conditions.length;
      expect(of({ kind: "au_moins_n", n, conditions })).toBe(of({ kind: "tous", conditions }));
      expect(of({ kind: "au_moins_n", n: 1, conditions })).toBe(of({ kind: "au_moins_un", conditions }));
      const denied = conditions.map((one): Condition => ({ kind: "non", condition: one }));
      expect(of({ kind: "non", condition: { kind: "tous", conditions } })).toBe(
        of({ kind: "au_moins_un", conditions: denied }),
      );
    }),
    RUNS,
  );
});

test("the trace has the shape of the condition, and counts no reading that it does not", () => {
  const shape = (one: Condition): unknown => {
    const inner = "conditions" in one ? one.conditions : one.kind === "non" ? [one.condition] : [];
    return [one.kind, inner.map(shape)];
  };
  const shapeOf = (one: ConditionTrace): unknown => [one.kind, one.children.map(shapeOf)];
  const counted = (one: ConditionTrace): QpvOutcome[] => [
    ...(one.outcome ? [one.outcome] : []),
    ...(one.qpv?.[0] ? counted(one.qpv[0].trace) : []),
    ...one.children.flatMap(counted),
  ];
  fc.assert(
    fc.property(condition, example, (asked, given) => {
      const { trace } = judge(asked, given, 0).explained;
      expect(shapeOf(trace)).toEqual(shape(asked));
      expect(outcomesOf(asked)).toEqual(expect.arrayContaining([...new Set(counted(trace))]));
    }),
    RUNS,
  );
});
