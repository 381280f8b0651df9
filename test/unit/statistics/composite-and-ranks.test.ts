import { describe, expect, test } from "vitest";
import { boundCrossed, placeBetween, weightedIndex } from "../../../src/statistics/composite-index.ts";
import { drawsFrom, movedBy, perturbedRanks } from "../../../src/statistics/perturbed-ranks.ts";

describe("what an index is made of", () => {
  /** By hand: (0.2 × 1 + 0.5 × 3) / 4 = 0.425; 0.25^(1/4) × 0.0625^(3/4) = 0.70711 × 0.125 = 0.088388. */
  test("a weighted mean of places", () => {
    const of = (first: number, second: number) => [
      { place: first, weight: 1 },
      { place: second, weight: 3 },
    ];
    expect(weightedIndex(of(0.2, 0.5), "arithmetique")).toBeCloseTo(0.425, 12);
    expect(weightedIndex(of(0.25, 0.0625), "geometrique")).toBeCloseTo(0.088388, 6);
  });

  test.each([
    [[], "valeurs_manquantes"],
    [[{ place: 0.5, weight: 0 }], "nombre_invalide"],
    [[{ place: 0.5, weight: Number.NaN }], "nombre_invalide"],
  ])("%j has no mean: %s", (places, reason) => {
    expect(weightedIndex(places, "arithmetique")).toEqual({ unknown: reason });
  });

  test("a value beyond a bound is told, whatever is made of it", () => {
    const bounds = { least: 0, most: 10 };
    expect(boundCrossed({ ...bounds, value: -1 })).toBe("minimum");
    expect(boundCrossed({ ...bounds, value: 10 })).toBeUndefined();
    expect(placeBetween({ ...bounds, value: -1 })).toBe(0);
  });
});

/** Park and Miller, CACM 31, 1988, p. 1195: begun at 1, the sequence must hold 1,043,618,065 after 10,000 steps. */
test("the sequence of Park and Miller passes the test that they print", () => {
  const draw = drawsFrom(1);
  for (let step = 1; step < 10_000; step += 1) draw();
  expect(Math.round(draw() * (2 ** 31 - 1))).toBe(1_043_618_065);
});

describe("ranks under moved weights", () => {
  const mixed = (firsts: readonly number[], seconds: readonly number[]) => (draw: () => number) => {
    const [one, two] = [movedBy(1, 0.25, draw), movedBy(1, 0.25, draw)];
    return firsts.map((first, at) => (first * one + (seconds[at] as number) * two) / (one + two));
  };

  test("a territory that leads on every theme leads whatever the weights", () => {
    expect(perturbedRanks(mixed([0.9, 0.5, 0.1], [0.8, 0.5, 0.2]), 500, 3)).toEqual([
      { rank: 1, median: 1, lower: 1, upper: 1 },
      { rank: 2, median: 2, lower: 2, upper: 2 },
      { rank: 3, median: 3, lower: 3, upper: 3 },
    ]);
  });

  /** (1, 0) against (0, 1) with equal weights: a tie, that each of them wins one time in two when the weights are moved. */
  test("two territories that only the weights tell apart share both ranks", () => {
    const found = perturbedRanks(mixed([1, 0], [0, 1]), 500, 3);
    expect(found).toMatchObject([
      { rank: 1.5, lower: 1, upper: 2 },
      { rank: 1.5, lower: 1, upper: 2 },
    ]);
  });

  test("the same seed, the same ranks; without draws, the declared rank alone; one territory has none", () => {
    const scores = mixed([1, 0, 0.4], [0, 1, 0.7]);
    expect(perturbedRanks(scores, 200, 9)).toEqual(perturbedRanks(scores, 200, 9));
    expect(perturbedRanks(scores, 0, 9)).toMatchObject([
      { rank: 2.5, median: 2.5 },
      {},
      { rank: 1, upper: 1 },
    ]);
    expect(perturbedRanks(() => [3], 5, 1)).toEqual({ unknown: "territoires_insuffisants" });
  });
});
