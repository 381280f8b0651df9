import fc from "fast-check";
import { expect, test } from "vitest";
import type { GapEstimate } from "../../src/compare/columns/gap-at.ts";
import { estimateGap, type GapContext } from "../../src/compare/estimate-gap.ts";
import type { MeasuredFigure } from "../../src/data/figure.ts";
import { type Unknown, unknown } from "../../src/kernel/unknown.ts";
import { type Counts, type Interval, partProblem, Z95 } from "../../src/statistics/counts.ts";
import { nestedGap } from "../../src/statistics/nested-gap.ts";
import { nestedRatio } from "../../src/statistics/nested-ratio.ts";
import { newcombe } from "../../src/statistics/newcombe.ts";
import { ratioInterval } from "../../src/statistics/ratio-interval.ts";
import { roundingBounds } from "../../src/statistics/roundings.ts";

/*
 * The interval of a gap as it is defined, one object a step, beside what the loop on typed columns writes: the smallest interval
 * that holds those of all the counts that the published figures may stand for.
 */

type Found = Pick<GapEstimate, "method" | "absoluteInterval" | "ratioInterval">;

type CountPair = readonly [Counts, Counts];

function defined(own: MeasuredFigure, against: MeasuredFigure, { nested, factor }: GapContext): Found {
  const [first, second] = [countsOf(own, factor), countsOf(against, factor)];
  const none = unknown("effectifs_absents");
  if (first.length === 0 || second.length === 0)
    return { method: "sans_intervalle", absoluteInterval: none, ratioInterval: none };
  const pairs = nested ? nestedPairs(first, second) : allPairs(first, second);
  const effects = { first: own.effect ?? 1, second: against.effect ?? 1 };
  const published = own.count !== undefined && against.count !== undefined;
  const [gap, ratio] = nested ? [nestedGap, nestedRatio] : [newcombe, ratioInterval];
  return {
    method: `${published ? "effectifs" : "taux_et_populations"}_${nested ? "imbriques" : "independants"}`,
    absoluteInterval: envelope(
      pairs.map(([one, other]) => gap(one, other, Z95, effects)),
      factor ?? 1,
    ),
    ratioInterval: envelope(
      pairs.map(([one, other]) => ratio(one, other, Z95, effects)),
      1,
    ),
  };
}

function countsOf({ value, count, total, precision }: MeasuredFigure, factor: number | null): Counts[] {
  if (total === undefined) return [];
  if (count !== undefined) return [{ count, total }];
  if (factor === null || typeof value !== "number") return [];
  const bounds = roundingBounds(value, precision ?? { step: 0 });
  if ("unknown" in bounds) return [];
  return [bounds.lower, bounds.upper].map((rate) => ({
    count: (Math.min(Math.max(rate, 0), factor) / factor) * total,
    total,
  }));
}

const allPairs = (own: readonly Counts[], against: readonly Counts[]): CountPair[] =>
  own.flatMap((one) => against.map((other) => [one, other] as const));

function nestedPairs(own: readonly Counts[], against: readonly Counts[]): CountPair[] {
  const corners = allPairs(own, against);
  const [part, whole] = [own[0]?.total ?? 0, against[0]?.total ?? 0];
  const at = (count: number, total: number): Counts => ({ count, total });
  const cuts = [0, (whole - part) * (1 - 1e-12)].flatMap((others): CountPair[] => [
    ...own.map(({ count }) => [at(count, part), at(count + others, whole)] as const),
    ...against.map(({ count }) => [at(count - others, part), at(count, whole)] as const),
  ]);
  const isWithin = (count: number, ends: readonly Counts[]) =>
    count >= Math.min(...ends.map((end) => end.count)) && count <= Math.max(...ends.map((end) => end.count));
  const possible = [...corners, ...cuts].filter(
    ([one, other]) =>
      isWithin(one.count, own) && isWithin(other.count, against) && partProblem(one, other) === undefined,
  );
  return possible.length > 0 ? possible : corners;
}

function envelope(found: readonly (Interval | Unknown)[], scale: number): Interval | Unknown {
  const bad = found.find((one) => "unknown" in one);
  if (bad) return bad as Unknown;
  const known = found as readonly Interval[];
  return {
    lower: scale * Math.min(...known.map(({ lower }) => lower)),
    upper: scale * Math.max(...known.map(({ upper }) => upper)),
  };
}

const people = fc.integer({ min: 0, max: 4000 });
const precision = fc.option(
  fc.record({
    step: fc.constantFrom(0, 0.1, 1, 5, -1),
    floor: fc.option(fc.constant(5), { nil: undefined }),
  }),
  { nil: undefined },
);
const figure = fc
  .record({
    value: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 5, 100, 38.5)),
    count: fc.option(people, { nil: undefined }),
    total: fc.option(people, { nil: undefined }),
    effect: fc.option(fc.constantFrom(2.6, 3.36), { nil: undefined }),
    precision,
  })
  .map((one): MeasuredFigure => one);
/** A part and its whole, so that most counts fit. */
const pair = fc.oneof(
  fc.record({ own: figure, against: figure }),
  fc
    .record({ own: figure, against: figure, share: fc.integer({ min: 1, max: 20 }) })
    .map(({ own, against, share }) => ({
      own,
      against: {
        ...against,
        count: own.count === undefined ? undefined : own.count * share,
        total: own.total === undefined ? undefined : own.total * share,
      },
    })),
);

test("the loop writes what the definition says, to the last digit: roundings, floors, households, inclusion", () => {
  fc.assert(
    fc.property(pair, fc.boolean(), fc.constantFrom(100, null), ({ own, against }, nested, factor) => {
      const context = { nested, factor };
      const found = estimateGap(own, against, context);
      const expected = defined(own, against, context);
      expect(found.method).toBe(expected.method);
      expect(found.absoluteInterval).toEqual(expected.absoluteInterval);
      const ratio = against.value === 0 ? unknown("reference_nulle") : expected.ratioInterval;
      expect(found.ratioInterval).toEqual(ratio);
      expect(found.absolute).toBe(Number(own.value) - Number(against.value));
    }),
    { seed: 12, numRuns: 5000 },
  );
});
