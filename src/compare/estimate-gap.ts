import type { MeasuredFigure } from "../data/figure.ts";
import { type Quantity, type Unknown, unknown } from "../kernel/unknown.ts";
import type { Counts, Interval } from "../statistics/counts.ts";
import { nestedGap } from "../statistics/nested-gap.ts";
import { nestedRatio } from "../statistics/nested-ratio.ts";
import { newcombe } from "../statistics/newcombe.ts";
import { ratioInterval } from "../statistics/ratio-interval.ts";
import { type Precision, roundingBounds, widenedDifference } from "../statistics/roundings.ts";
import type { GapMethod } from "./columns/gap-columns.ts";
import type { GapEstimate } from "./gap-estimate.ts";
import { gapLevel } from "./gap-level.ts";

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
  const pairs = own.flatMap((one) => against.map((other) => [one, other] as const));
  const gap = nested ? nestedGap : newcombe;
  const ratio = nested ? nestedRatio : ratioInterval;
  const published = value.numerator !== undefined && reference.numerator !== undefined;
  return {
    method: `${published ? "effectifs" : "taux_et_populations"}_${nested ? "imbriques" : "independants"}`,
    absolute: envelope(
      pairs.map(([one, other]) => gap(one, other)),
      factor ?? 1,
    ),
    ratio: envelope(
      pairs.map(([one, other]) => ratio(one, other)),
      1,
    ),
  };
}

/** The counts, or those at both ends of what the published rate may stand for; none without people, or not a share. */
function countsOf(
  { value, numerator, denominator, precision }: MeasuredFigure,
  factor: number | null,
): Counts[] {
  if (denominator === undefined) return [];
  if (numerator !== undefined) return [{ count: numerator, total: denominator }];
  if (factor === null || typeof value !== "number") return [];
  const bounds = boundsOf(value, precision);
  if ("unknown" in bounds) return [];
  return [bounds.lower, bounds.upper].map((rate) => ({
    count: (Math.min(Math.max(rate, 0), factor) / factor) * denominator,
    total: denominator,
  }));
}

const boundsOf = (value: number, precision: Precision | undefined) =>
  roundingBounds(value, precision ?? { step: 0 });

/**
 * The smallest interval that holds all those given. Roundings that would put the territory outside its reference are no
 * possible truth and are left out; any other reason holds for all.
 */
function envelope(found: readonly (Interval | Unknown)[], scale: number): Interval | Unknown {
  const reasons = found.filter((one) => "unknown" in one);
  const known = found.filter((one) => !("unknown" in one)) as readonly Interval[];
  const [bad] =
    known.length === 0 ? reasons : reasons.filter(({ unknown: reason }) => reason !== "partie_hors_du_tout");
  if (bad) return bad;
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
