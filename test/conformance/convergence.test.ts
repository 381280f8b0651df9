import { describe, expect, test } from "vitest";
import {
  betaConvergence,
  convergenceClass,
  deltaDistance,
  rankConcordance,
  sigmaDispersion,
} from "../../src/statistics/convergence.ts";

/** Three areas over four years: the numbers that convergEU's own tests use (UK, DE, IT; years 88 to 91). */
const YEARS = [
  [1201, 868, 578],
  [1150, 978, 682],
  [998, 1250, 332],
  [1600, 1350, 802],
] as const;

/** By hand: mean 882.333; deviations 318.667, −14.333, −304.333; squares 101548.4, 205.4, 92618.8; /3 = 64790.9. */
test("sigma: population standard deviation, and its share of the mean", () => {
  expect(sigmaDispersion(YEARS[0])).toMatchObject({
    mean: expect.closeTo(882.3333, 4),
    sigma: expect.closeTo(Math.sqrt(64790.8889), 4),
    variation: expect.closeTo(Math.sqrt(64790.8889) / 882.3333, 6),
  });
});

/** convergEU: 640 and 1170 for the years 89 and 90 when more is better; sums of the distances to the least otherwise. */
test("delta", () => {
  expect([deltaDistance(YEARS[1], "plus_haut"), deltaDistance(YEARS[2], "plus_haut")]).toEqual([640, 1170]);
  expect(deltaDistance(YEARS[1], "plus_bas")).toBe(1150 - 682 + 978 - 682);
  expect(deltaDistance(YEARS[2], "plus_bas")).toBe(998 - 332 + 1250 - 332);
});

/** Slope of ordinary least squares of the yearly log-growth on the log of the start, written as a covariance. */
test.each([
  [1, 2, 1],
  [0, 3, 3],
] as const)("beta from year %d to year %d", (from, to, years) => {
  const [start, end] = [YEARS[from], YEARS[to]];
  const x = start.map(Math.log);
  const y = end.map((value, index) => Math.log(value / (start[index] ?? 1)) / years);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const cross = (left: readonly number[], right: readonly number[]) =>
    mean(left.map((one, index) => one * (right[index] ?? 0))) - mean(left) * mean(right);
  expect(betaConvergence(start, end, years)).toMatchObject({
    slope: expect.closeTo(cross(x, y) / cross(x, x), 9),
  });
});

/**
 * convergEU divides the variance of the sums of ranks by (T + 1)² times that of one year: unchanged ranks over T years give
 * T²/(T + 1)². Ours divides by T² (Kendall's W): unchanged ranks give 1. Ranks: 3 2 1, 3 2 1, 2 3 1, 3 2 1; sums 11 9 4.
 */
describe("gamma", () => {
  test("ours is Kendall's W", () => {
    const variance = (121 + 81 + 16) / 3 - (24 / 3) ** 2;
    expect(rankConcordance(YEARS)).toBeCloseTo(variance / (16 * (2 / 3)), 12);
  });

  test("convergEU's is ours times T²/(T + 1)²", () => {
    const theirs = ((121 + 81 + 16) / 3 - 64) / (25 * (2 / 3));
    expect((Number(rankConcordance(YEARS)) * 16) / 25).toBeCloseTo(theirs, 12);
    expect(rankConcordance([YEARS[0], YEARS[0]])).toBeCloseTo(1, 12);
  });
});

/** convergEU: (1200, 1100, 1190) to (1400, 1350, 1395) converges strictly, (1201, 868, 578) to (998, 1250, 332) does not. */
test("classes", () => {
  expect(convergenceClass([1200, 1100, 1190], [1400, 1350, 1395], "plus_haut")).toEqual({
    class: "convergence_par_le_haut",
    strict: true,
  });
  expect(convergenceClass(YEARS[0], YEARS[2], "plus_haut")).toEqual({
    class: "divergence_par_le_bas",
    strict: false,
  });
});
