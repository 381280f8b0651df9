import { describe, expect, test } from "vitest";
import {
  betaConvergence,
  convergenceClass,
  deltaDistance,
  rankConcordance,
  sigmaDispersion,
} from "../../../src/statistics/convergence.ts";
import { roundingBounds } from "../../../src/statistics/roundings.ts";
import {
  differencingRisk,
  noisyCounts,
  suppressedCell,
  suppressedProportion,
} from "../../../src/statistics/secrecy.ts";

const { NaN: NAN } = Number;
const invalid = { unknown: "nombre_invalide" };
const few = { unknown: "territoires_insuffisants" };

describe("convergence of few or broken territories is unknown", () => {
  test("one territory", () => {
    expect(sigmaDispersion([3])).toEqual(few);
    expect(deltaDistance([3], "plus_bas")).toEqual(few);
    expect(betaConvergence([3], [4], 1)).toEqual(few);
    expect(convergenceClass([3], [4], "plus_haut")).toEqual(few);
    expect(rankConcordance([[3], [4]])).toEqual(few);
  });

  test("not a number", () => {
    expect(sigmaDispersion([3, NAN])).toEqual(invalid);
    expect(deltaDistance([3, NAN], "plus_haut")).toEqual(invalid);
    expect(betaConvergence([3, 4], [4, NAN], 1)).toEqual(invalid);
    expect(convergenceClass([3, 2], [4, NAN], "plus_haut")).toEqual(invalid);
    expect(
      rankConcordance([
        [3, 2],
        [4, NAN],
      ]),
    ).toEqual(invalid);
  });

  test("different territories, one period, no time, zeros, all equal", () => {
    const missing = { unknown: "valeurs_manquantes" };
    expect(betaConvergence([3, 4], [4, 5, 6], 1)).toEqual(missing);
    expect(betaConvergence([3, 4], [4, 5], 0)).toEqual(missing);
    expect(convergenceClass([3, 4], [4, 5, 6], "plus_haut")).toEqual(missing);
    expect(
      rankConcordance([
        [3, 4],
        [4, 5, 6],
      ]),
    ).toEqual(missing);
    expect(rankConcordance([[3, 4]])).toEqual({ unknown: "points_insuffisants" });
    expect(betaConvergence([0, 4], [4, 5], 1)).toEqual({ unknown: "valeur_non_positive" });
    expect(betaConvergence([4, 4], [4, 5], 1)).toEqual({ unknown: "rangs_tous_egaux" });
    expect(
      rankConcordance([
        [3, 3],
        [4, 4],
      ]),
    ).toEqual({ unknown: "rangs_tous_egaux" });
    expect(sigmaDispersion([-1, 1])).toMatchObject({ mean: 0, variation: { unknown: "reference_nulle" } });
  });
});

test.each([
  ["upward, together", [10, 20], [18, 22], "plus_haut", "convergence_par_le_haut", true],
  ["the mean rises, one falls", [10, 30], [20, 28], "plus_haut", "convergence_par_le_haut", false],
  [
    "a rate that falls is upward when less is better",
    [30, 20],
    [19, 18],
    "plus_bas",
    "convergence_par_le_haut",
    true,
  ],
  ["down, together", [20, 10], [9, 8], "plus_haut", "convergence_par_le_bas", true],
  ["up, apart", [10, 20], [11, 30], "plus_haut", "divergence_par_le_haut", true],
  ["down, apart", [10, 20], [1, 19], "plus_haut", "divergence_par_le_bas", true],
  ["nothing moves", [10, 20], [10, 20], "plus_haut", "stabilite", false],
  ["all move alike", [10, 20], [15, 25], "plus_haut", "stabilite", false],
] as const)("class: %s", (_, start, end, best, name, strict) => {
  expect(convergenceClass(start, end, best)).toEqual({ class: name, strict });
});

test("rank concordance falls when places are reshuffled, and ties share ranks", () => {
  expect(
    rankConcordance([
      [1, 2, 3],
      [3, 2, 1],
    ]),
  ).toBe(0);
  expect(
    rankConcordance([
      [1, 1, 3],
      [1, 1, 9],
    ]),
  ).toBeCloseTo(1, 12);
});

describe("secrecy", () => {
  test("what a hidden count may be", () => {
    expect(suppressedCell({ threshold: 11, hidesZero: true })).toEqual({ lower: 0, upper: 10 });
    expect(suppressedCell({ threshold: 1, hidesZero: false })).toEqual(invalid);
    expect(suppressedCell({ threshold: NAN, hidesZero: true })).toEqual(invalid);
  });

  test("a hidden share is an interval that contains all it may be", () => {
    const found = suppressedProportion({ lower: 1, upper: 4 }, 3);
    expect(found).toEqual({ lower: expect.closeTo(0.0615, 4), upper: 1 });
    expect(suppressedProportion({ lower: 1, upper: 4 }, 0)).toEqual({ unknown: "denominateur_nul" });
    expect(suppressedProportion({ lower: 5, upper: 9 }, 3)).toEqual({ unknown: "numerateur_superieur" });
  });

  test("noise leaves the share and takes away information", () => {
    const quiet = noisyCounts({ count: 30, total: 300 }, 0);
    expect(quiet).toEqual({ count: 30, total: 300 });
    const noisy = noisyCounts({ count: 30, total: 300 }, 30.1);
    if ("unknown" in noisy) throw new Error("unknown");
    expect(noisy.count / noisy.total).toBeCloseTo(0.1, 12);
    expect(noisy.total).toBeLessThan(300);
    expect(noisyCounts({ count: 30, total: 300 }, -1)).toEqual(invalid);
    expect(noisyCounts({ count: 30, total: 0 }, 1)).toEqual({ unknown: "denominateur_nul" });
  });

  const rule = { threshold: 5, hidesZero: false };
  test.each([
    ["a remainder below the threshold", { whole: 103, parts: [60, 40], hidden: 0, exhaustive: false }, true],
    ["a remainder at the threshold", { whole: 105, parts: [60, 40], hidden: 0, exhaustive: false }, false],
    ["nothing remains", { whole: 100, parts: [60, 40], hidden: 0, exhaustive: true }, false],
    ["the only hidden part", { whole: 104, parts: [60, 40], hidden: 1, exhaustive: true }, true],
    ["two hidden parts of four", { whole: 104, parts: [60, 40], hidden: 2, exhaustive: true }, true],
    ["two hidden parts, many solutions", { whole: 105, parts: [60, 40], hidden: 2, exhaustive: true }, false],
    [
      "two hidden parts, both the largest",
      { whole: 108, parts: [60, 40], hidden: 2, exhaustive: true },
      true,
    ],
    [
      "hidden parts in a large remainder",
      { whole: 900, parts: [60, 40], hidden: 2, exhaustive: false },
      false,
    ],
  ])("differencing: %s", (_, counts, reveals) => {
    expect(differencingRisk(counts, rule)).toMatchObject({ reveals });
  });

  test("counts that do not fit", () => {
    const part = { parts: [60], hidden: 0, exhaustive: false };
    expect(differencingRisk({ ...part, whole: 10 }, rule)).toEqual({ unknown: "partie_hors_du_tout" });
    expect(differencingRisk({ ...part, whole: NAN }, rule)).toEqual(invalid);
    expect(differencingRisk({ ...part, whole: -1 }, rule)).toEqual({ unknown: "effectif_negatif" });
    expect(differencingRisk({ ...part, whole: 100 }, { threshold: 0, hidesZero: true })).toEqual(invalid);
  });
});

test.each([
  [5, { step: 0.1, floor: 5 }, { lower: 0, upper: 5.05 }],
  [5, { step: 0, floor: 5, least: 3 }, { lower: 3, upper: 5 }],
  [5.1, { step: 0.2, floor: 5 }, { lower: 5, upper: 5.2 }],
  [12, { step: 0 }, { lower: 12, upper: 12 }],
  [NAN, { step: 1 }, invalid],
  [12, { step: -1 }, invalid],
])("a published %d under %o", (published, precision, bounds) => {
  const found = roundingBounds(published, precision);
  if ("unknown" in found || "unknown" in bounds) expect(found).toEqual(bounds);
  else
    expect([found.lower, found.upper]).toEqual([
      expect.closeTo(bounds.lower, 12),
      expect.closeTo(bounds.upper, 12),
    ]);
});
