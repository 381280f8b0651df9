import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregate } from "../../src/compare/aggregate.ts";
import { compareColumns } from "../../src/compare/columns/compare-columns.ts";
import type { FigureColumns, GapPlan } from "../../src/compare/columns/gap-columns.ts";
import { decomposeChange } from "../../src/compare/decompose-change.ts";
import { estimateGap } from "../../src/compare/estimate-gap.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { moverChange } from "../../src/statistics/change.ts";
import { nestedGap } from "../../src/statistics/nested-gap.ts";
import { noisyCounts } from "../../src/statistics/secrecy.ts";
import { proportionTrend } from "../../src/statistics/trend-tests.ts";

const SEED = { seed: 7, numRuns: 1000 };
const value = fc.integer({ min: -100_000, max: 100_000 });

const NARROWS = ["rattrapage", "rattrapage_et_recul_de_la_reference", "rapprochement_par_le_bas"];
const BEHIND = [...NARROWS, "progres_moindre", "decrochage"];

test("the decomposition adds up exactly, and its reading agrees with its signs", () => {
  fc.assert(
    fc.property(value, value, value, value, (q0, e0, q1, e1) => {
      const found = decomposeChange(
        { value: q0, reference: e0 },
        { value: q1, reference: e1 },
        "plus_haut_mieux",
      );
      if ("unknown" in found) throw new Error(found.unknown);
      expect(found.gap).toBe(found.territory - found.reference);
      expect(found.gap).toBe(q1 - e1 - (q0 - e0));
      const isBehind = q0 <= e0 && q1 < e1;
      expect(BEHIND.includes(found.name)).toBe(isBehind && found.gap !== 0);
      expect(NARROWS.includes(found.name)).toBe(isBehind && found.gap > 0);
      expect(found.name.startsWith("avantage")).toBe(q0 >= e0 && q1 > e1 && found.gap !== 0);
      expect(found.name.startsWith("inverse")).toBe((q0 - e0) * (q1 - e1) < 0);
      if (found.name === "rapprochement_par_le_bas") expect(found.territory).toBeLessThanOrEqual(0);
      if (found.name === "rattrapage") expect(found.reference).toBeGreaterThanOrEqual(0);
    }),
    SEED,
  );
});

describe("replacing an unknown by any value never flips a known verdict", () => {
  const point = fc.record({
    count: fc.integer({ min: 0, max: 100 }),
    total: fc.integer({ min: 0, max: 100 }),
  });

  test("trend: an unknown year before the last five changes nothing, one among them is never silently skipped", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 6, maxLength: 6 }), fc.nat({ max: 5 }), (points, hidden) => {
        const dated = points.map((one, index) => ({ year: 2014 + index, ...one }));
        const holed = dated.map((one, index) => (index === hidden ? { year: one.year } : one));
        const [full, partial] = [proportionTrend(dated), proportionTrend(holed)];
        if ("unknown" in partial) return;
        expect(full).toEqual(partial);
      }),
      SEED,
    );
  });

  test("gap: an unknown figure gives no verdict at all", () => {
    fc.assert(
      fc.property(value, (any) => {
        const context = { nested: true, factor: null };
        const [hidden, shown] = [
          estimateGap({ value: unknown("secret") }, { value: 10 }, context),
          estimateGap({ value: any }, { value: 10 }, context),
        ];
        expect(hidden.absolute).toEqual({ unknown: "secret" });
        expect(typeof shown.absolute).toBe("number");
      }),
      SEED,
    );
  });

  test("aggregate: a hidden territory is counted as hidden", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (values) => {
        const figures = [...values.map((one) => ({ value: one })), { value: unknown("secret") }];
        const found = aggregate(figures, "moyenne", 1);
        expect([found.available, found.total]).toEqual([values.length, values.length + 1]);
      }),
      SEED,
    );
  });
});

/** Figures of some territories and of one reference, and one more territory that is not theirs. */
const scene = fc.array(
  fc.record({
    territory: fc.nat({ max: 3 }),
    period: fc.nat({ max: 5 }),
    count: fc.integer({ min: -2, max: 60 }),
    total: fc.integer({ min: 0, max: 60 }),
  }),
  { maxLength: 60 },
);

type Rows = readonly { territory: number; period: number; count: number; total: number }[];

function compare(rows: Rows, pairs: readonly number[]) {
  const figures: FigureColumns = {
    territory: Int32Array.from(rows, (row) => row.territory),
    indicator: new Int32Array(rows.length),
    period: Int32Array.from(rows, (row) => row.period),
    value: new Float64Array(rows.length).fill(Number.NaN),
    count: Float64Array.from(rows, (row) => row.count),
    total: Float64Array.from(rows, (row) => row.total),
    absence: new Uint8Array(rows.length),
  };
  const plan: GapPlan = {
    territories: 4,
    indicators: 1,
    years: [2014, 2015, 2016, 2017, 2018, 2019],
    pairTerritory: Int32Array.from(pairs),
    pairReference: new Int32Array(pairs.length).fill(3),
    nested: new Uint8Array(pairs.length).fill(1),
    factor: Float64Array.of(100),
    spacing: Int32Array.of(1),
  };
  return compareColumns(figures, plan);
}

describe("many territories at once", () => {
  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ row }) => row);
        const seen = new Set<string>();
        const once = (all: Rows) =>
          all.every(({ territory, period }) => seen.size < seen.add(`${territory}|${period}`).size);
        fc.pre(once(rows));
        expect(compare(shuffled, [0, 1, 2])).toEqual(compare(rows, [0, 1, 2]));
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test("an unrelated territory changes no other row", () => {
    fc.assert(
      fc.property(scene, (rows) => {
        const without = compare(
          rows.filter(({ territory }) => territory !== 1),
          [0, 2],
        );
        const found = compare(rows, [0, 2]);
        expect(found).toEqual(without);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test("no number is infinite, and no row is silent: it has a gap or a reason", () => {
    fc.assert(
      fc.property(scene, (rows) => {
        const { cells } = compare(rows, [0, 1, 2]);
        cells.gap.forEach((gap, cell) => {
          expect(Number.isNaN(gap)).toBe((cells.reason[cell] ?? 0) > 0);
          expect(
            [gap, cells.lower[cell], cells.upper[cell], cells.ratio[cell]].includes(Number.POSITIVE_INFINITY),
          ).toBe(false);
          expect(Number.isNaN(cells.ratioLower[cell])).toBe(
            (cells.reason[cell] ?? 0) + (cells.ratioReason[cell] ?? 0) > 0,
          );
        });
      }),
      SEED,
    );
  });
});

/** A fixed generator: mulberry32; normal draws by the sum of twelve. METHODS § 2.3: 95.0-95.1 % for 1 000 people. */
test("the interval of a change of gap holds the truth in 94 to 96 % of 20 000 draws", () => {
  let state = 11;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const binomial = (total: number, share: number) => {
    let count = 0;
    for (let person = 0; person < total; person += 1) if (next() < share) count += 1;
    return count;
  };
  const normal = (total: number, share: number) => {
    let sum = -6;
    for (let term = 0; term < 12; term += 1) sum += next();
    return Math.round(total * share + sum * Math.sqrt(total * share * (1 - share)));
  };
  const gap = (own: number, rest: number) => {
    const count = binomial(1000, own);
    const found = nestedGap({ count, total: 1000 }, { count: count + normal(9000, rest), total: 10_000 });
    if ("unknown" in found) throw new Error(found.unknown);
    return found;
  };
  const truth = 0.9 * (0.36 - 0.25 - (0.4 - 0.25));
  let held = 0;
  let width = 0;
  const draws = 20_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const change = moverChange(gap(0.4, 0.25), gap(0.36, 0.25));
    if ("unknown" in change) throw new Error(change.unknown);
    if (change.lower <= truth && truth <= change.upper) held += 1;
    width += change.upper - change.lower;
  }
  expect(held / draws).toBeGreaterThan(0.94);
  expect(held / draws).toBeLessThan(0.96);
  expect((100 * width) / draws).toBeGreaterThan(7.5);
  expect((100 * width) / draws).toBeLessThan(8.5);
});

/** METHODS § 2.8, with its example parameters (noise bounded by 15, variance 30.1): 0.2 % of false trends become 1.2 %. */
test("random keys make false trends, and noisyCounts unmakes them (300 people, 40 000 draws)", () => {
  let state = 12;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => {
    let sum = -6;
    for (let term = 0; term < 12; term += 1) sum += next();
    return sum;
  };
  const noise = () => Math.max(-15, Math.min(15, Math.round(normal() * Math.sqrt(30.1))));
  let [plain, corrected] = [0, 0];
  const draws = 40_000;
  const found = (points: Parameters<typeof proportionTrend>[0]) => {
    const trend = proportionTrend(points);
    return "direction" in trend && trend.direction !== "aucune" ? 1 : 0;
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const published = [0, 1, 2, 3, 4].map((year) => {
      const count = Math.round(90 + normal() * Math.sqrt(300 * 0.3 * 0.7));
      return { year, count: count + noise(), total: 300 + noise() };
    });
    plain += found(published);
    corrected += found(published.map((point) => ({ year: point.year, ...noisyCounts(point, 30.1) })));
  }
  expect(plain / draws).toBeGreaterThan(0.008);
  expect(corrected / draws).toBeLessThan(0.0035);
});
