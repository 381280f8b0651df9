import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../src/kernel/french.ts";
import { allOf, anyOf, not, shareExceeds, type Tally, type TriState } from "../../src/kernel/logic.ts";
import { compareText, foldText, nearest } from "../../src/kernel/text.ts";

const triState = fc.constantFrom<TriState>(true, false, undefined);
const count = fc.nat({ max: 40 });
const tally: fc.Arbitrary<Tally> = fc.record({ yes: count, no: count, unknown: count });
const threshold = fc.double({ min: 0, max: 1, noNaN: true });

describe("an unknown that becomes known never flips a verdict that was known", () => {
  /** A list of truths, and the same with some of its unknowns replaced. */
  const learned = fc
    .array(fc.tuple(triState, triState))
    .map((pairs) => [pairs.map(([value]) => value), pairs.map(([value, later]) => value ?? later)] as const);

  test.each([
    ["allOf", allOf],
    ["anyOf", anyOf],
  ] as const)("%s", (_, combine) => {
    fc.assert(
      fc.property(learned, ([before, after]) => {
        const verdict = combine(before);
        if (verdict !== undefined) expect(combine(after)).toBe(verdict);
      }),
    );
  });

  test("shareExceeds: some of the unknown members answer yes, some no", () => {
    fc.assert(
      fc.property(tally, threshold, count, count, (before, limit, more, less) => {
        const yes = Math.min(more, before.unknown);
        const no = Math.min(less, before.unknown - yes);
        const after = { yes: before.yes + yes, no: before.no + no, unknown: before.unknown - yes - no };
        const verdict = shareExceeds(before, limit);
        if (verdict !== undefined) expect(shareExceeds(after, limit)).toBe(verdict);
      }),
    );
  });

  test("shareExceeds is unknown only if the unknown members can still make it a yes and a no", () => {
    fc.assert(
      fc.property(tally, threshold, ({ yes, no, unknown }, limit) => {
        fc.pre(yes + no + unknown > 0 && shareExceeds({ yes, no, unknown }, limit) === undefined);
        expect(shareExceeds({ yes: yes + unknown, no, unknown: 0 }, limit)).toBe(true);
        expect(shareExceeds({ yes, no: no + unknown, unknown: 0 }, limit)).toBe(false);
      }),
    );
  });
});

test("De Morgan holds in three values", () => {
  fc.assert(
    fc.property(fc.array(triState), (values) => {
      expect(not(allOf(values))).toBe(anyOf(values.map(not)));
    }),
  );
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test("the order of texts is one order: antisymmetric, and equal only for the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (left, right) => {
      expect(Math.sign(compareText(left, right)) + Math.sign(compareText(right, left))).toBe(0);
      expect(compareText(left, right) === 0).toBe(left === right);
    }),
  );
});

test("a known word is its own nearest, whatever else is known", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z_]{1,12}$/),
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      (word, others) => {
        const found = nearest(word, [...others, word]);
        expect(found === undefined ? undefined : foldText(found)).toBe(foldText(word));
      },
    ),
  );
});

test("a printed number reads back as the number rounded", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      (cents, decimals, signed) => {
        const value = cents / 100;
        const text = formatNumber(value, decimals, signed);
        const back = Number(text.replaceAll("\u202f", "").replace("−", "-").replace(",", "."));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        expect(text).toMatch(/^[−+]?\d{1,3}(\u202f\d{3})*(,\d+)?$/);
      },
    ),
  );
});
