import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateCondition } from "../../src/evaluate/evaluate-condition.ts";
import { evaluateRule } from "../../src/evaluate/evaluate-rule.ts";
import { readingsOf } from "../../src/evaluate/readings-of.ts";
import type { Tally } from "../../src/kernel/share-exceeds.ts";
import { type Condition, READINGS, type Reading } from "../../src/model/rule.ts";
import { parameter, parameters, rule } from "../build.ts";

const DAY = "2026-11-20";
const count = fc.nat({ max: 30 });
const reading = fc.constantFrom(...READINGS);
/** `majorite` is one half, `tous` three quarters; `later` has no value on the day, `nothing` does not exist. */
const PARAMETERS = parameters(
  parameter(),
  parameter({ id: "tous", values: [{ from: "2014-01-01", value: 0.75, reference: "" }] }),
  parameter({ id: "later", values: [{ from: "2030-01-01", value: 0.5, reference: "" }] }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("part_des_qpv" as const),
      reading,
      moreThan: fc.constantFrom("majorite", "tous", "later", "nothing"),
    }),
    fc.record({ kind: fc.constant("non" as const), condition: tie("condition") }),
    fc.record({
      kind: fc.constantFrom("tous" as const, "au_moins_un" as const),
      conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** The answers to a reading before and after some of the unknown ones became known. */
const learned: fc.Arbitrary<readonly [Tally, Tally]> = fc
  .record({ yes: count, no: count, unknown: count, more: count, less: count })
  .map(({ yes, no, unknown, more, less }) => {
    const [toYes, toNo] = [Math.min(more, unknown), Math.min(less, unknown - Math.min(more, unknown))];
    return [
      { yes, no, unknown },
      { yes: yes + toYes, no: no + toNo, unknown: unknown - toYes - toNo },
    ] as const;
  });
const facts = fc.record({
  ecart_reduit: learned,
  ecart_reduit_en_rapport: learned,
  situation_amelioree: learned,
} satisfies Record<Reading, unknown>);

const context = (given: Record<Reading, readonly [Tally, Tally]>, moment: 0 | 1) => ({
  tallies: Object.fromEntries(READINGS.map((one) => [one, given[one][moment]])),
  parameters: PARAMETERS,
  day: DAY,
});

test("learning what was unknown never flips a verdict that was known", () => {
  fc.assert(
    fc.property(condition, facts, (asked, given) => {
      const before = evaluateCondition(asked, context(given, 0)).result;
      if (before !== null) expect(evaluateCondition(asked, context(given, 1)).result).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test("denying twice is saying", () => {
  fc.assert(
    fc.property(condition, facts, (asked, given) => {
      const twice: Condition = { kind: "non", condition: { kind: "non", condition: asked } };
      const result = (one: Condition) => evaluateCondition(one, context(given, 0)).result;
      expect(result(twice)).toBe(result(asked));
    }),
  );
});

test("the order of conditions does not change the verdict", () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1 }),
      fc.constantFrom("tous" as const, "au_moins_un" as const),
      facts,
      (conditions, kind, given) => {
        const result = (all: readonly Condition[]) =>
          evaluateCondition({ kind, conditions: all }, context(given, 0)).result;
        expect(result(conditions.toReversed())).toBe(result(conditions));
      },
    ),
  );
});

test("the trace has the shape of the condition, and counts the readings that it counts", () => {
  fc.assert(
    fc.property(condition, facts, (asked, given) => {
      const { status, trace } = evaluateRule(rule(asked), context(given, 0));
      const expected = { true: "atteint", false: "non_atteint", null: "non_evaluable" } as const;
      expect(status).toBe(expected[`${trace.result}`]);
      const counted = (one: typeof trace): Reading[] => [
        ...(one.reading ? [one.reading] : []),
        ...one.children.flatMap(counted),
      ];
      expect([...new Set(counted(trace))]).toEqual(readingsOf(asked));
    }),
  );
});
