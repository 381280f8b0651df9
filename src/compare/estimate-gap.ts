import type { MeasuredFigure } from "../data/figure.ts";
import { bothKnown, type Quantity, referenceReason, type Unknown, unknown } from "../kernel/unknown.ts";
import { type Counts, type Interval, partProblem, Z95 } from "../statistics/counts.ts";
import { nestedGap } from "../statistics/nested-gap.ts";
import { nestedRatio } from "../statistics/nested-ratio.ts";
import { newcombe } from "../statistics/newcombe.ts";
import { ratioInterval } from "../statistics/ratio-interval.ts";
import { type Precision, roundingBounds, widenedDifference } from "../statistics/roundings.ts";
import type { GapLevel, Sourced } from "./comparison.ts";
import type { GapMethod } from "./precision.ts";

/**
 * The gap of a value to its reference in one period: absolute (in the indicator's unit, points for a share), ratio,
 * and relative (0.12 is 12 % above). Unknown with the value's own reason when it is missing, `reference_absente`
 * when no file that was read holds the reference's, `reference_non_publiee` when its producer leaves it blank or keeps it
 * secret, its own reason when it cannot be computed; `reference_nulle` for ratio and relative gap when the reference is 0.
 *
 * @source METHODS, § 2.3 « The gap QPV–EPCI »: G = p_Q − p_E, R = p_Q / p_E, G / p_E, always published together
 * @example
 * gapLevel("2019", { value: 13220 }, { value: 17980 }).absolute
 * // => -4760
 * @example
 * gapLevel("2019", { value: { unknown: "secret" } }, { value: 17980 }).ratio
 * // => { unknown: "secret" }
 */
export function gapLevel(period: string, value: Sourced, reference: Sourced): GapLevel {
  const { value: other } = reference;
  const against = typeof other === "number" ? other : unknown(referenceReason(other.unknown));
  const ratio = bothKnown(value.value, against, (q, e) => (e === 0 ? unknown("reference_nulle") : q / e));
  return {
    period,
    value,
    reference,
    absolute: bothKnown(value.value, against, (q, e) => q - e),
    ratio,
    relative: typeof ratio === "number" ? ratio - 1 : ratio,
  };
}

/** How the two figures stand to each other, and the indicator's unit. */
export interface GapContext {
  /** The territory lies wholly inside its reference. False: the two have nobody in common. */
  readonly nested: boolean;
  /** What a share of 1 is in the indicator's unit: 100 for a %; null when it is not a share (a median in euros). */
  readonly factor: number | null;
}

/**
 * The gap of a figure to its reference with its interval: nested where counts are known and the territory lies inside the
 * reference, Newcombe's where the two are apart, from rates and populations where cases are not published (and said so),
 * none for medians and means without counts. Roundings and floors widen it: the interval is taken over all the figures
 * that the published ones may stand for.
 *
 * @source METHODS § 2.3
 * @example
 * estimateGap({ value: 13220 }, { value: 17980 }, { nested: true, factor: null }).absoluteInterval
 * // => { unknown: "effectifs_absents" }
 * @example
 * estimateGap({ value: 38, precision: { step: 1 } }, { value: 23.8, precision: { step: 0.1 } }, { nested: true, factor: 100 }).rounding
 * // => { lower: 13.649999999999999, upper: 14.75 }
 */
export function estimateGap(
  value: MeasuredFigure,
  reference: MeasuredFigure,
  context: GapContext,
): GapEstimate {
  const level = gapLevel("", { value: value.value }, { value: reference.value });
  const { method, absolute, ratio } = intervals(value, reference, context);
  return {
    absolute: level.absolute,
    ratio: level.ratio,
    relative: level.relative,
    absoluteInterval: typeof level.absolute === "number" ? absolute : level.absolute,
    ratioInterval: typeof level.ratio === "number" ? ratio : level.ratio,
    method,
    rounding: roundingOf(value, reference),
  };
}

interface Found {
  readonly method: GapMethod;
  readonly absolute: Interval | Unknown;
  readonly ratio: Interval | Unknown;
}

function intervals(value: MeasuredFigure, reference: MeasuredFigure, { nested, factor }: GapContext): Found {
  const own = countsOf(value, factor);
  const against = countsOf(reference, factor);
  const none = unknown("effectifs_absents");
  if (own.length === 0 || against.length === 0)
    return { method: "sans_intervalle", absolute: none, ratio: none };
  const pairs = nested ? nestedPairs(own, against) : allPairs(own, against);
  const effects = effectsOf(value, reference);
  const gap = nested ? nestedGap : newcombe;
  const ratio = nested ? nestedRatio : ratioInterval;
  const published = value.count !== undefined && reference.count !== undefined;
  return {
    method: `${published ? "effectifs" : "taux_et_populations"}_${nested ? "imbriques" : "independants"}`,
    absolute: envelope(
      pairs.map(([one, other]) => gap(one, other, Z95, effects)),
      factor ?? 1,
    ),
    ratio: envelope(
      pairs.map(([one, other]) => ratio(one, other, Z95, effects)),
      1,
    ),
  };
}

/** The counts, or those at both ends of what the published rate may stand for; none without people, or not a share. */
function countsOf({ value, count, total, precision }: MeasuredFigure, factor: number | null): Counts[] {
  if (total === undefined) return [];
  if (count !== undefined) return [{ count: count, total: total }];
  if (factor === null || typeof value !== "number") return [];
  const bounds = boundsOf(value, precision);
  if ("unknown" in bounds) return [];
  return [bounds.lower, bounds.upper].map((rate) => ({
    count: (Math.min(Math.max(rate, 0), factor) / factor) * total,
    total: total,
  }));
}

const boundsOf = (value: number, precision: Precision | undefined) =>
  roundingBounds(value, precision ?? { step: 0 });

const effectsOf = ({ effect: first = 1 }: MeasuredFigure, { effect: second = 1 }: MeasuredFigure) => ({
  first,
  second,
});

type CountPair = readonly [Counts, Counts];

function allPairs(own: readonly Counts[], against: readonly Counts[]): CountPair[] {
  return own.flatMap((one) => against.map((other) => [one, other] as const));
}

/**
 * The corners of all that the roundings of a part and of its whole may stand for, cut where the part would have more cases,
 * or more who are none, than the whole; the plain corners when nothing fits, which then say why.
 */
function nestedPairs(own: readonly Counts[], against: readonly Counts[]): CountPair[] {
  const corners = allPairs(own, against);
  const [part, whole] = [own[0]?.total ?? 0, against[0]?.total ?? 0];
  const [inside, outside] = [own.map(({ count }) => count), against.map(({ count }) => count)];
  // A hair under what is not in the part: the last digit of a sum is not to make a corner impossible.
  const cuts = [0, (whole - part) * (1 - 1e-12)].flatMap((others): CountPair[] => [
    ...inside.map((count) => [at(count, part), at(count + others, whole)] as const),
    ...outside.map((count) => [at(count - others, part), at(count, whole)] as const),
  ]);
  const possible = [...corners, ...cuts].filter(
    ([one, other]) =>
      isWithin(one.count, inside) && isWithin(other.count, outside) && partProblem(one, other) === undefined,
  );
  return possible.length > 0 ? possible : corners;
}

const at = (count: number, total: number): Counts => ({ count, total });

const isWithin = (count: number, ends: readonly number[]): boolean =>
  count >= Math.min(...ends) && count <= Math.max(...ends);

/** The smallest interval that holds all those given; where one has none, the reason holds for all. */
function envelope(found: readonly (Interval | Unknown)[], scale: number): Interval | Unknown {
  const bad = found.find((one) => "unknown" in one);
  if (bad) return bad as Unknown;
  const known = found as readonly Interval[];
  return {
    lower: scale * Math.min(...known.map(({ lower }) => lower)),
    upper: scale * Math.max(...known.map(({ upper }) => upper)),
  };
}

function roundingOf(value: MeasuredFigure, reference: MeasuredFigure): Interval | null {
  if (!value.precision && !reference.precision) return null;
  const own = bounded(value.value, value.precision);
  const against = bounded(reference.value, reference.precision);
  return own && against ? widenedDifference(own, against) : null;
}

function bounded(value: Quantity, precision: Precision | undefined): Interval | undefined {
  if (typeof value !== "number") return undefined;
  const bounds = boundsOf(value, precision);
  return "unknown" in bounds ? undefined : bounds;
}

/** A gap, its ratio, and what can be said of their precision. */
export interface GapEstimate {
  /** Value − reference, in the indicator's unit (écart absolu). */
  readonly absolute: Quantity;
  readonly ratio: Quantity;
  /** (value − reference) / reference (écart relatif). */
  readonly relative: Quantity;
  /** 95 % interval of the absolute gap and of the ratio; without counts there is none, and a reason. */
  readonly absoluteInterval: Interval | Unknown;
  readonly ratioInterval: Interval | Unknown;
  readonly method: GapMethod;
  /** All that the roundings of the two figures allow the gap to be; null when both are exact. */
  readonly rounding: Interval | null;
}
