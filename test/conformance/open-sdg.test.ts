import { describe, expect, test } from "vitest";
import { linearProgress } from "../../src/statistics/progress.ts";
import { valueTrend } from "../../src/statistics/trend-tests.ts";

/** Open SDG's progress measure as METHODS § 2.5 describes it: yearly growth against the growth the target requires. */
function openSdg(base: number, current: number, target: number, years: number, horizon: number): number {
  const growth = (from: number, to: number, over: number) => (to / from) ** (1 / over) - 1;
  const [replacedBase, replacedTarget] = [base === 0 ? 0.001 : base, target === 0 ? 0.001 : target];
  return (
    (Math.sign(target - base) * growth(replacedBase, current, years)) /
    Math.abs(growth(replacedBase, replacedTarget, horizon))
  );
}

describe("inputs on which Open SDG's measure fails, and our answer", () => {
  test("a base of 0 is replaced by 0.001: the growth is that of the replacement", () => {
    expect(openSdg(0, 5, 10, 5, 10)).toBeGreaterThan(2.9);
    expect(linearProgress({ base: 0, current: 5, target: 10 })).toBe(0.5);
  });

  test("a target of 0 is replaced too: half the way in half the time counts for a fifth", () => {
    expect(openSdg(10, 5, 0, 5, 10)).toBeLessThan(0.25);
    expect(linearProgress({ base: 10, current: 5, target: 0 })).toBe(0.5);
  });

  test("a value that changes sign has no growth rate", () => {
    expect(openSdg(-4, 1, 6, 5, 10)).toBeNaN();
    expect(linearProgress({ base: -4, current: 1, target: 6 })).toBe(0.5);
  });

  test("a base that is the target already divides by zero", () => {
    expect(Number.isFinite(openSdg(20, 19, 20, 5, 10))).toBe(false);
    expect(linearProgress({ base: 20, current: 19, target: 20 })).toEqual({ unknown: "ecart_initial_nul" });
  });

  test("growth on percentages: one point from 5 % weighs as much as ten from 50 %", () => {
    expect(openSdg(5, 4, 2.5, 5, 10)).toBeCloseTo(openSdg(50, 40, 25, 5, 10), 12);
    expect(linearProgress({ base: 5, current: 4, target: 0 })).toBe(0.2);
    expect(linearProgress({ base: 50, current: 49, target: 45 })).toBe(0.2);
  });

  test("two ends say nothing of what lies between, nor of chance: the trend test does", () => {
    const wandering = [20, 26, 14, 25, 21].map((value, index) => ({
      year: 2015 + index,
      value,
      lower: value - 4,
      upper: value + 4,
    }));
    expect(openSdg(20, 21, 25, 4, 10)).toBeGreaterThan(0);
    expect(valueTrend(wandering)).toMatchObject({ direction: "aucune" });
  });
});

test("where both apply, they agree on the sign and on who is there", () => {
  for (const [base, current, target] of [
    [10, 12, 20],
    [10, 9, 20],
    [40, 30, 20],
    [40, 45, 20],
  ] as const) {
    const ours = linearProgress({ base, current, target });
    expect(Math.sign(Number(ours))).toBe(Math.sign(openSdg(base, current, target, 5, 10)));
  }
  expect(linearProgress({ base: 40, current: 20, target: 20 })).toBe(1);
});
