import { quantileSorted } from "simple-statistics";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import { ranks } from "./convergence.ts";

/** The next number of a sequence, above 0 and under 1. */
export type Draw = () => number;

const MODULUS = 2 ** 31 - 1;
const MULTIPLIER = 16_807;

/**
 * A sequence of numbers evenly spread between 0 and 1 that a seed decides: the same seed, the same numbers, on every machine.
 *
 * @source S. K. Park & K. W. Miller, Random number generators: good ones are hard to find, CACM 31 (10), 1988, 1192-1201:
 * x ← 16807·x mod (2³¹ − 1); from 1, the 10,001st is 1,043,618,065. A seed is a whole number from 1 to 2³¹ − 2
 * @example
 * const draw = drawsFrom(1);
 * [draw(), draw()]
 * // => [0.000007826369259425611, 0.13153778814316625]
 */
export function drawsFrom(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
}

/**
 * A number moved by at most `reach` either way, evenly.
 *
 * @example
 * movedBy(10, 2, () => 0.75)
 * // => 11
 */
export function movedBy(value: number, reach: number, draw: Draw): number {
  return value + reach * (2 * draw() - 1);
}

/** What the rank of a territory is when weights and bounds are moved: 1 is the highest score; equal scores share ranks. */
export interface RankRange {
  /** With the weights and bounds as they are declared. */
  readonly rank: number;
  readonly median: number;
  /** The ranks under and over which one draw in twenty lies. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The rank of each territory, and how it moves when what the score depends on is moved: `scores` is asked once as declared
 * (with draws of exactly one half, which move nothing), then `count` times with a seeded sequence. It is no sampling error: it
 * says how far the order rests on the choice of weights and bounds. Unknown with fewer than two territories.
 *
 * @source M. Saisana, A. Saltelli & S. Tarantola, JRSS A 168 (2), 2005, 307-323; OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008, § 7: median rank and 5th to 95th percentiles; quantiles of type 2 of Hyndman & Fan, 1996
 * @example
 * perturbedRanks((draw) => [movedBy(3, 1, draw), movedBy(9, 1, draw)], 100, 1)
 * // => [{ rank: 2, median: 2, lower: 2, upper: 2 }, { rank: 1, median: 1, lower: 1, upper: 1 }]
 */
export function perturbedRanks(
  scores: (draw: Draw) => readonly number[],
  count: number,
  seed: number,
): readonly RankRange[] | Impossible {
  const rankOf = (found: readonly number[]) => ranks(found.map((score) => -score));
  const declared = rankOf(scores(() => 0.5));
  if (declared.length < 2) return impossible("territoires_insuffisants");
  const draw = drawsFrom(seed);
  const drawn = Array.from({ length: count }, () => rankOf(scores(draw)));
  return declared.map((rank, at) => {
    const sorted = drawn.map((one) => one[at] as number).sort((left, right) => left - right);
    const quantile = (share: number) => (sorted.length === 0 ? rank : quantileSorted(sorted, share));
    return { rank, median: quantile(0.5), lower: quantile(0.05), upper: quantile(0.95) };
  });
}
