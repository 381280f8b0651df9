import { describe, expect, test } from "vitest";
import { countInterval } from "../../../src/statistics/count-interval.ts";
import { type Counts, Z95 } from "../../../src/statistics/counts.ts";
import { nestedGap } from "../../../src/statistics/nested-gap.ts";
import { nestedRatio } from "../../../src/statistics/nested-ratio.ts";
import { newcombe } from "../../../src/statistics/newcombe.ts";
import { ratioInterval } from "../../../src/statistics/ratio-interval.ts";
import { finiteCounts, wilson } from "../../../src/statistics/wilson.ts";

const { NaN: NAN, POSITIVE_INFINITY: INFINITE } = Number;

/** By hand: 0 of n gives z²/(n + z²) above; n of n is its mirror. 3.8414588 / 13.8414588 = 0.277533. */
test.each([
  [0, 10, 0, 0.2775328],
  [10, 10, 0.7224672, 1],
  [5, 10, 0.2365931, 0.7634069],
])("Wilson of %d among %d", (count, total, lower, upper) => {
  const found = wilson({ count, total });
  expect(found).toEqual({
    value: count / total,
    lower: expect.closeTo(lower, 7),
    upper: expect.closeTo(upper, 7),
  });
});

/** The gap of 40 % in a tenth of a whole at 30 %: (1 − 0.1)·Newcombe(400/1000, 2600/9000). */
test("the nested interval is (1 − f) times that of part and rest", () => {
  const rest = newcombe({ count: 400, total: 1000 }, { count: 2600, total: 9000 });
  const nested = nestedGap({ count: 400, total: 1000 }, { count: 3000, total: 10000 });
  if ("unknown" in rest || "unknown" in nested) throw new Error("unknown");
  expect(nested.value).toBeCloseTo(0.1, 12);
  expect(nested.value).toBeCloseTo(0.9 * rest.value, 12);
  expect(nested.lower).toBeCloseTo(0.9 * rest.lower, 12);
  expect(nested.upper).toBeCloseTo(0.9 * rest.upper, 12);
});

test("a part that is the whole has no gap, without uncertainty", () => {
  const all = { count: 30, total: 100 };
  expect(nestedGap(all, all)).toEqual({ value: 0, lower: 0, upper: 0 });
  expect(nestedRatio(all, all)).toEqual({ value: 1, lower: 1, upper: 1 });
});

/** By hand: ln(4/3) ± 1.95996·√(1/56 − 1/70 + 1/48 − 1/80). */
test("a ratio and its interval", () => {
  const error = 1.959963984540054 * Math.sqrt(1 / 56 - 1 / 70 + 1 / 48 - 1 / 80);
  expect(ratioInterval({ count: 56, total: 70 }, { count: 48, total: 80 })).toEqual({
    value: expect.closeTo(4 / 3, 12),
    lower: expect.closeTo(Math.exp(Math.log(4 / 3) - error), 12),
    upper: expect.closeTo(Math.exp(Math.log(4 / 3) + error), 12),
  });
});

test("the ratio to the whole is the ratio to the rest, transformed", () => {
  const rest = ratioInterval({ count: 400, total: 1000 }, { count: 2600, total: 9000 });
  const nested = nestedRatio({ count: 400, total: 1000 }, { count: 3000, total: 10000 });
  if ("unknown" in rest || "unknown" in nested) throw new Error("unknown");
  for (const key of ["value", "lower", "upper"] as const) {
    expect(nested[key]).toBeCloseTo(rest[key] / (0.1 * rest[key] + 0.9), 12);
  }
});

/** Exact Poisson limits as printed in tables (Garwood 1936): 0 → 0–3.689, 1 → 0.0253–5.572, 9 → 4.115–17.085. From 10: Byar, by hand. */
test.each([
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [9, 4.1154, 17.0848],
  [10, 4.7874, 18.3915],
])("a count of %d", (count, lower, upper) => {
  expect(countInterval(count)).toEqual({
    value: count,
    lower: expect.closeTo(lower, 3),
    upper: expect.closeTo(upper, 3),
  });
});

describe("what cannot be computed keeps its reason", () => {
  const good: Counts = { count: 1, total: 2 };
  const bad: readonly (readonly [Counts, string])[] = [
    [{ count: NAN, total: 2 }, "nombre_invalide"],
    [{ count: 1, total: INFINITE }, "nombre_invalide"],
    [{ count: -1, total: 2 }, "effectif_negatif"],
    [{ count: 1, total: -2 }, "effectif_negatif"],
    [{ count: 0, total: 0 }, "denominateur_nul"],
    [{ count: 3, total: 2 }, "numerateur_superieur"],
  ];
  test.each(bad)("%o: %s", (counts, reason) => {
    const expected = { unknown: reason };
    expect(wilson(counts)).toEqual(expected);
    for (const compute of [newcombe, nestedGap, ratioInterval, nestedRatio]) {
      expect(compute(counts, good)).toEqual(expected);
      expect(compute(good, counts)).toEqual(expected);
    }
  });

  test.each([
    [NAN, "nombre_invalide"],
    [INFINITE, "nombre_invalide"],
    [-1, "effectif_negatif"],
  ])("a count of %d: %s", (count, reason) => {
    expect(countInterval(count)).toEqual({ unknown: reason });
  });

  test("a part with more cases, or more non-cases, than the whole", () => {
    expect(nestedGap({ count: 5, total: 10 }, { count: 4, total: 100 })).toEqual({
      unknown: "partie_hors_du_tout",
    });
    expect(nestedRatio({ count: 0, total: 10 }, { count: 95, total: 100 })).toEqual({
      unknown: "partie_hors_du_tout",
    });
  });

  test("ratios of zero", () => {
    const [none, some] = [
      { count: 0, total: 10 },
      { count: 5, total: 100 },
    ];
    expect(ratioInterval(some, none)).toEqual({ unknown: "reference_nulle" });
    expect(ratioInterval(none, some)).toEqual({ unknown: "effectif_nul" });
    expect(nestedRatio(none, { count: 0, total: 100 })).toEqual({ unknown: "reference_nulle" });
    expect(nestedRatio(none, some)).toEqual({ unknown: "effectif_nul" });
    expect(nestedRatio({ count: 5, total: 10 }, some)).toEqual({ unknown: "effectif_nul" });
  });
});

/**
 * The limits of a score interval are, by definition, the shares that the sample rejects just: |p̂ − L| is z standard errors of
 * L, which in a finite population are √(L(1 − L)/n · (N − n)/(N − 1)). 7 of 80 among 320, 90 of 250 among 600.
 */
describe("a sample of a finite population", () => {
  test.each([
    [7, 80, 320],
    [90, 250, 600],
    [0, 20, 50],
  ])("%i of %i among %i: the limits are those of the test", (count, total, population) => {
    const found = finiteCounts({ count, total }, population);
    if ("unknown" in found) throw new Error(found.unknown);
    const interval = wilson(found);
    if ("unknown" in interval) throw new Error(interval.unknown);
    const fpc = (population - total) / (population - 1);
    for (const limit of [interval.lower, interval.upper]) {
      const error = Math.sqrt(((limit * (1 - limit)) / total) * fpc);
      expect(Math.abs(count / total - limit)).toBeCloseTo(Z95 * error, 10);
    }
  });

  test.each([
    [{ count: 3, total: 2 }, 10, "numerateur_superieur"],
    [{ count: 3, total: 20 }, Number.NaN, "nombre_invalide"],
    [{ count: 3, total: 20 }, 10, "partie_hors_du_tout"],
    [{ count: 3, total: 20 }, 20, "intervalle_absent"],
  ])("%j among %d: %s", (counts, population, reason) => {
    expect(finiteCounts(counts, population)).toEqual({ unknown: reason });
  });
});
