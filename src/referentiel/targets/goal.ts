import { firstDay, lastDay } from "../../kernel/dates.ts";
import { groupedBy } from "../../kernel/groups.ts";
import { allOf, type TriState } from "../../kernel/logic.ts";
import type { Interval } from "../../statistics/counts.ts";
import type { Measurement } from "../records.ts";
import type { JudgedMeasure, JudgedTarget, Target, TargetShape } from "./target.ts";
import type { TargetReason } from "./target-reasons.ts";

/** The values that reach a target: at least `low`, at most `high`, null where there is no bound. */
export interface Goal {
  readonly low: number | null;
  readonly high: number | null;
  /** The bounds themselves do not reach it. */
  readonly strict: boolean;
  /** Outside of the bounds, but so near that « environ » may cover it: in the target's unit. */
  readonly slack: number;
  /** A direction without a number: no path can be drawn to it. */
  readonly isDirection: boolean;
}

/** What cannot be judged, with the reason. */
export interface NotJudged {
  readonly reason: TargetReason;
}

/** Sums and products of decimal numbers lose their last digits: 40 × 1.1 is to be 44. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** A starting value that was observed, and when. */
export interface Start {
  readonly value: number;
  readonly date: string;
}

/**
 * The starting value of a target whatever its date: enough to know what « + 20 % » aims at. A past target is not a
 * value; one that the document only announces is looked for among the measurements of its date.
 */
export function startValue(target: Target, measurements: readonly Measurement[]): number | NotJudged {
  const { baseline } = target;
  if (!baseline) return { reason: "depart_absent" };
  if (baseline.nature === "cible_passee") return { reason: "depart_objectif" };
  if (baseline.nature === "annoncee") return announced(target, measurements) ?? { reason: "depart_annonce" };
  return baseline.value ?? { reason: "depart_absent" };
}

/**
 * The starting value when it was observed on a known date: only from there can a path be drawn. What a document says of
 * « aujourd’hui » is of the day of the document, when `judgeTarget` knows it.
 */
export function observedStart(target: Target, measurements: readonly Measurement[]): Start | NotJudged {
  const value = startValue(target, measurements);
  if (typeof value !== "number") return value;
  const date = target.baseline?.date;
  return date === undefined ? { reason: "depart_non_date" } : { value, date };
}

function announced({ id, baseline }: Target, measurements: readonly Measurement[]): number | undefined {
  const found = measurements.find((one) => one.id === id && one.date === baseline?.date);
  return typeof found?.value === "number" ? found.value : undefined;
}

/** « environ », « près de »: up to a tenth. The same as for the claims of a document. */
const APPROXIMATION = 0.1;

type Bounds = { readonly low?: number | undefined; readonly high?: number | undefined };

/**
 * The values that reach a target, in its unit. `hausse_de`, `baisse_de` and `multiplie_par` are of the starting value,
 * whose date does not matter here; a direction needs a start that was observed on a date. Unknown with its reason.
 */
export function goalOf(target: Target, measurements: readonly Measurement[]): Goal | NotJudged {
  if (target.shape === "sens" || target.shape === "reduction_ecart")
    return directionGoal(target, measurements);
  const bounds = RELATIVE.includes(target.shape)
    ? relativeBounds(target, startValue(target, measurements))
    : plainBounds(target);
  if ("reason" in bounds) return bounds;
  const [low, high] = [bounds.low ?? null, bounds.high ?? null];
  if (low === null && high === null) return { reason: "cible_incomplete" };
  const slack = target.approximate ? APPROXIMATION * Math.abs(low ?? high ?? 0) : 0;
  return { low, high, strict: target.strict, slack, isDirection: false };
}

const RELATIVE: readonly TargetShape[] = ["hausse_de", "baisse_de", "multiplie_par"];

function plainBounds({ shape, value, min, max }: Target): Bounds {
  if (shape === "au_plus") return { high: value };
  if (shape === "exactement") return { low: value, high: value };
  if (shape === "couverture") return { low: value ?? 100 };
  return min === undefined && max === undefined ? { low: value } : { low: min, high: max };
}

/** A part of nothing is nothing: a start of zero aims at no value. */
function relativeBounds({ shape, value }: Target, start: number | NotJudged): Bounds | NotJudged {
  if (typeof start !== "number") return start;
  if (value === undefined) return { reason: "cible_incomplete" };
  if (start === 0) return { reason: "depart_nul" };
  if (shape === "multiplie_par" && start < 0) return { reason: "depart_negatif" };
  const step = (Math.abs(start) * value) / 100;
  if (shape === "hausse_de") return { low: clean(start + step) };
  if (shape === "baisse_de") return { high: clean(start - step) };
  return value < 1 ? { high: clean(start * value) } : { low: clean(start * value) };
}

function directionGoal(target: Target, measurements: readonly Measurement[]): Goal | NotJudged {
  const common = { strict: true, slack: 0, isDirection: true };
  const isGap = target.shape === "reduction_ecart";
  if (isGap && target.value !== undefined)
    return {
      low: null,
      high: Math.abs(target.value),
      strict: target.strict,
      slack: target.approximate ? APPROXIMATION * Math.abs(target.value) : 0,
      isDirection: false,
    };
  const start = observedStart(target, measurements);
  if ("reason" in start) return start;
  if (isGap) return { low: null, high: Math.abs(start.value), ...common };
  if (target.direction === undefined) return { reason: "cible_incomplete" };
  return target.direction === "hausse"
    ? { low: start.value, high: null, ...common }
    : { low: null, high: start.value, ...common };
}

/**
 * Whether a value known between `lower` and `upper` reaches a goal: true when all that it may stand for does, false when none
 * does, else unknown. What lies outside by less than `slack` is unknown too: « environ » does not say how far it goes.
 *
 * @example
 * reach({ low: 100, high: null, strict: false, slack: 0, isDirection: false }, { lower: 98, upper: 102 })
 * // => undefined
 */
export function reach(goal: Goal, { lower, upper }: Interval): TriState {
  const above = goal.low === null ? true : isBeyond(lower - goal.low, upper - goal.low, goal);
  const below = goal.high === null ? true : isBeyond(goal.high - upper, goal.high - lower, goal);
  return allOf([above, below]);
}

/** By how much a value is inside of a bound, at least and at most. */
function isBeyond(least: number, most: number, { strict, slack }: Goal): TriState {
  if (strict ? least > 0 : least >= 0) return true;
  const isOut = strict && slack === 0 ? most <= 0 : most < -slack;
  return isOut ? false : undefined;
}

/** The bound of the goal nearest to the start. */
export function aimFrom({ low, high }: Goal, start: number): number {
  if (low !== null && start <= low) return low;
  return high ?? low ?? start;
}

/** What a family of shapes finds; `judgeTarget` adds what is the same for all. */
export type Verdict = Pick<
  JudgedTarget,
  "status" | "reason" | "aim" | "measure" | "required" | "progress" | "pathDone" | "alreadyMet"
>;

/** A verdict that rests on nothing yet. */
export const NOTHING: Omit<Verdict, "status"> = {
  reason: null,
  aim: null,
  measure: null,
  required: null,
  progress: null,
  pathDone: null,
  alreadyMet: false,
};

/** No verdict, with the reason and whatever was found on the way. */
export function notEvaluable(reason: TargetReason, found: Partial<Verdict> = {}): Verdict {
  return { ...NOTHING, ...found, status: "non_evaluable", reason };
}

/** What was recorded under a name by a day, in the order of time; lines of one date in the order of the file. */
export function measuresOf(id: string, measurements: readonly Measurement[], day: string): Measurement[] {
  return (byName(measurements).get(id) ?? [])
    .filter(({ date }) => firstDay(date) <= day)
    .toSorted((left, right) =>
      lastDay(left.date) < lastDay(right.date) ? -1 : lastDay(left.date) > lastDay(right.date) ? 1 : 0,
    );
}

/** Lines by their names, of lists that have been asked: a contract has thousands, and each element asks for its own. */
const named = new WeakMap<readonly Measurement[], ReadonlyMap<string, readonly Measurement[]>>();

function byName(measurements: readonly Measurement[]): ReadonlyMap<string, readonly Measurement[]> {
  const found = named.get(measurements) ?? groupedBy(measurements, ({ id }) => id);
  named.set(measurements, found);
  return found;
}

/** A measurement that has a value, with the interval that its precision gives. */
export function toMeasure({
  value,
  date,
  precision = 0,
  source,
  address,
  addresses = [address],
  printed,
  published,
}: Measurement): JudgedMeasure | undefined {
  if (value === null) return undefined;
  const isNumber = typeof value === "number";
  return {
    value,
    lower: isNumber ? clean(value - precision) : null,
    upper: isNumber ? clean(value + precision) : null,
    date,
    source,
    addresses,
    ...(printed && { printed }),
    ...(published && { published }),
  };
}
