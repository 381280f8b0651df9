import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Counts, Estimate } from "../../src/statistics/counts.ts";
import { nestedGap } from "../../src/statistics/nested-gap.ts";
import { nestedRatio } from "../../src/statistics/nested-ratio.ts";
import { newcombe } from "../../src/statistics/newcombe.ts";
import { ratioInterval } from "../../src/statistics/ratio-interval.ts";
import { noisyCounts } from "../../src/statistics/secrecy.ts";
import { wilson } from "../../src/statistics/wilson.ts";

const SEED = { seed: 20260420, numRuns: 2000 };

function known<T extends object>(result: T): Exclude<T, { readonly unknown: string }> {
  if ("unknown" in result) throw new Error(String(result.unknown));
  return result as Exclude<T, { readonly unknown: string }>;
}

/** Counts with at least one person. */
const counts = fc
  .record({ count: fc.integer({ min: 0, max: 5000 }), others: fc.integer({ min: 0, max: 5000 }) })
  .filter(({ count, others }) => count + others > 0)
  .map(({ count, others }): Counts => ({ count, total: count + others }));
/** A part and a whole that has more people. */
const nestedCounts = fc.record({ part: counts, rest: counts }).map(({ part, rest }) => ({
  part,
  rest,
  whole: { count: part.count + rest.count, total: part.total + rest.total },
}));

const width = ({ lower, upper }: Estimate) => upper - lower;

describe("gaps", () => {
  test("gap(x, x) = 0", () => {
    fc.assert(
      fc.property(counts, (one) => {
        expect(known(newcombe(one, one)).value).toBe(0);
        expect(known(nestedGap(one, one))).toEqual({ value: 0, lower: 0, upper: 0 });
        const interval = known(newcombe(one, one));
        expect(interval.lower).toBeCloseTo(-interval.upper, 12);
      }),
      SEED,
    );
  });

  test("antisymmetry", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [there, back] = [known(newcombe(one, other)), known(newcombe(other, one))];
        expect(there.value).toBeCloseTo(-back.value, 12);
        expect(there.lower).toBeCloseTo(-back.upper, 12);
        expect(there.upper).toBeCloseTo(-back.lower, 12);
      }),
      SEED,
    );
  });

  test("counting those who are not cases turns the gap over", () => {
    fc.assert(
      fc.property(nestedCounts, ({ part, whole }) => {
        const other = ({ count, total }: Counts) => ({ count: total - count, total });
        const [there, back] = [known(nestedGap(part, whole)), known(nestedGap(other(part), other(whole)))];
        expect(there.lower).toBeCloseTo(-back.upper, 12);
        expect(there.upper).toBeCloseTo(-back.lower, 12);
      }),
      SEED,
    );
  });

  test("shares and ratios do not depend on the scale of the counts; intervals narrow with it", () => {
    fc.assert(
      fc.property(nestedCounts, fc.integer({ min: 2, max: 50 }), ({ part, whole }, scale) => {
        const times = ({ count, total }: Counts) => ({ count: count * scale, total: total * scale });
        const [small, large] = [known(nestedGap(part, whole)), known(nestedGap(times(part), times(whole)))];
        expect(large.value).toBeCloseTo(small.value, 12);
        expect(width(large)).toBeLessThan(width(small) + 1e-12);
        expect(known(wilson(times(part))).value).toBeCloseTo(known(wilson(part)).value, 12);
      }),
      SEED,
    );
  });

  test("the gap lies in its interval, and the interval between −1 and 1", () => {
    fc.assert(
      fc.property(nestedCounts, ({ part, rest, whole }) => {
        for (const { value, lower, upper } of [known(nestedGap(part, whole)), known(newcombe(part, rest))]) {
          expect(lower).toBeLessThanOrEqual(value + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(value - 1e-12);
          expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      SEED,
    );
  });

  test("a ratio lies in its interval, and a ratio to the whole on the same side of 1 as that to the rest", () => {
    fc.assert(
      fc.property(nestedCounts, ({ part, rest, whole }) => {
        fc.pre(part.count > 0 && rest.count > 0);
        const [nested, apart] = [known(nestedRatio(part, whole)), known(ratioInterval(part, rest))];
        expect(nested.lower).toBeLessThanOrEqual(nested.value * (1 + 1e-12));
        expect(nested.upper).toBeGreaterThanOrEqual(nested.value * (1 - 1e-12));
        expect(Math.sign(nested.lower - 1) * Math.sign(apart.lower - 1)).toBeGreaterThanOrEqual(-0);
      }),
      SEED,
    );
  });
});

/** METHODS § 2.3. Also run on every part of up to 14 people in a rest of up to 40, and 3 million draws: no exception. */
describe("the nested interval and the independent one", () => {
  test("the nested one is the narrower, for any proper part", () => {
    fc.assert(
      fc.property(nestedCounts, ({ part, whole }) => {
        expect(width(known(nestedGap(part, whole)))).toBeLessThanOrEqual(
          width(known(newcombe(part, whole))) + 1e-12,
        );
      }),
      SEED,
    );
  });

  test("it is contained in the independent one", () => {
    fc.assert(
      fc.property(nestedCounts, ({ part, whole }) => {
        const [nested, apart] = [known(nestedGap(part, whole)), known(newcombe(part, whole))];
        expect(nested.lower).toBeGreaterThanOrEqual(apart.lower - 1e-12);
        expect(nested.upper).toBeLessThanOrEqual(apart.upper + 1e-12);
      }),
      SEED,
    );
  });

  test("it tends to it as the part becomes a small share of the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 480 }), fc.integer({ min: 5, max: 95 }), (count, percent) => {
        const part = { count, total: 500 };
        const distance = (times: number) => {
          const whole = { count: count + 5 * percent * times, total: 500 + 500 * times };
          const [nested, apart] = [known(nestedGap(part, whole)), known(newcombe(part, whole))];
          return Math.abs(nested.lower - apart.lower) + Math.abs(nested.upper - apart.upper);
        };
        expect(distance(10_000)).toBeLessThan(1e-3);
        expect(distance(10_000)).toBeLessThan(distance(10));
      }),
      SEED,
    );
  });
});

/** A fixed generator: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws binomial counts by the inverse of their distribution function, tabulated once. */
function binomial(total: number, share: number, next: () => number): () => number {
  const cumulated = new Float64Array(total + 1);
  let log = total * Math.log1p(-share);
  let sum = 0;
  for (let count = 0; count <= total; count += 1) {
    sum += Math.exp(log);
    cumulated[count] = sum;
    log += Math.log((total - count) / (count + 1)) + Math.log(share / (1 - share));
  }
  return () => {
    const drawn = next() * sum;
    let [low, high] = [0, total];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? 1) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Share of 40 000 draws in which an interval holds the truth. */
function coverage(draw: () => Estimate | { readonly unknown: string }, truth: number): number {
  const draws = 40_000;
  let held = 0;
  for (let run = 0; run < draws; run += 1) {
    const found = draw();
    if ("unknown" in found) continue;
    if (found.lower <= truth && truth <= found.upper) held += 1;
  }
  return held / draws;
}

describe("95 % intervals hold the truth in 94 to 96 % of 40 000 draws", () => {
  const shares = [0.01, 0.05, 0.1, 0.2, 0.35, 0.5];

  test.each(shares)("Wilson, share %d, 3 000 people", (share) => {
    const draw = binomial(3000, share, generator(1));
    const found = coverage(() => wilson({ count: draw(), total: 3000 }), share);
    expect(found).toBeGreaterThan(0.94);
    expect(found).toBeLessThan(0.96);
  });

  test.each(shares.flatMap((share) => [0.01, 0.1, 0.3].map((part) => [share, part] as const)))(
    "nested gap, share %d in the rest, part %d of the whole",
    (share, part) => {
      const own = Math.min(0.9, share * 1.3);
      const [people, others] = [2000, Math.round((2000 * (1 - part)) / part)];
      const next = generator(2);
      const [first, second] = [binomial(people, own, next), binomial(others, share, next)];
      const truth = (1 - people / (people + others)) * (own - share);
      const found = coverage(() => {
        const count = first();
        return nestedGap({ count, total: people }, { count: count + second(), total: people + others });
      }, truth);
      expect(found).toBeGreaterThan(0.94);
      expect(found).toBeLessThan(0.96);
    },
  );

  test.each(shares)("nested ratio, share %d", (share) => {
    const own = Math.min(0.9, share * 1.3);
    const next = generator(3);
    const [first, second] = [binomial(3000, own, next), binomial(20_000, share, next)];
    const truth = own / ((3000 * own + 20_000 * share) / 23_000);
    const found = coverage(() => {
      const count = first();
      return nestedRatio({ count, total: 3000 }, { count: count + second(), total: 23_000 });
    }, truth);
    expect(found).toBeGreaterThan(0.94);
    expect(found).toBeLessThan(0.96);
  });

  /** METHODS § 2.8: noise of variance 30.1, bounded by 15, drawn here as rounded sums of uniform numbers. */
  test("with random keys: the noisy interval holds, the plain one does not", () => {
    const next = generator(5);
    const draw = binomial(300, 0.1, next);
    const spread = Math.sqrt(30.1 * 12);
    const noise = () => Math.round((next() - 0.5) * spread);
    let published: Counts = { count: 0, total: 300 };
    const publish = () => {
      published = { count: Math.max(0, draw() + noise()), total: 300 + noise() };
      return published;
    };
    expect(coverage(() => wilson(publish()), 0.1)).toBeLessThan(0.85);
    const noisy = coverage(() => {
      const counts = noisyCounts(publish(), 30.1);
      return "unknown" in counts ? counts : wilson(counts);
    }, 0.1);
    expect(noisy).toBeGreaterThan(0.93);
    expect(noisy).toBeLessThan(0.98);
  });
});
