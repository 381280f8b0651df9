import { endInYears, firstDay, lastDay } from "../../kernel/dates.ts";
import type { Estimate } from "../../statistics/counts.ts";
import type { Measurement } from "../records.ts";
import type { Status } from "../rules/rule.ts";
import { aimFrom, type Goal, type NotJudged, reach, type Start } from "./goal.ts";
import type { Target } from "./target.ts";
import type { TargetReason } from "./target-reasons.ts";

/** From which part of the required path on a target is on its way. */
export const ON_TRACK = 0.95;

/** A value, its date and what it may stand for. */
export interface PathMeasure extends Estimate {
  readonly date: string;
}

/** Where a measure stands on the straight path. */
export interface Position {
  readonly status: Status;
  readonly reason: TargetReason | null;
  readonly aim: number | null;
  readonly required: number | null;
  readonly progress: Estimate | null;
  readonly pathDone: Estimate | null;
  readonly alreadyMet: boolean;
}

/**
 * Where a measure that does not reach the goal stands on the straight path from the start to the deadline: progress
 * (v_t − v_0) / (v*_t − v_0), where v*_t is what the path requires on the date of the measure. Linear in the unit, so
 * that 5 % to 4 % counts as much as 50 % to 49 %, and defined for a start of zero and a change of sign. From 0.95 on it
 * is on its way. A start that reached the goal is to be kept: a measure that does not is late.
 *
 * @source METHODS § 2.5, linear path; threshold 0.95 of Open SDG (Statistics Canada) and Eurostat
 */
export function pathTo(goal: Goal, start: Start, due: string, measure: PathMeasure): Position | NotJudged {
  const [t0, t, end] = [endInYears(start.date), endInYears(measure.date), endInYears(due)];
  if (end <= t0) return { reason: "depart_apres_echeance" };
  if (t <= t0) return { reason: "releve_avant_depart" };
  const alreadyMet = reach(goal, { lower: start.value, upper: start.value }) === true;
  const aim = aimFrom(goal, start.value);
  const flat: Position = {
    status: "en_retard",
    reason: null,
    aim,
    required: aim,
    progress: null,
    pathDone: null,
    alreadyMet,
  };
  if (alreadyMet || aim === start.value) return flat;
  if (isPast(goal, start.value, measure)) return { reason: "cible_depassee" };
  const required = start.value + (aim - start.value) * Math.min(1, (t - t0) / (end - t0));
  const progress = partOf(start.value, required, measure);
  const pathDone = partOf(start.value, aim, measure);
  return { ...classed(progress), aim, required, progress, pathDone, alreadyMet };
}

/** On the other side of the goal: the path went through it. */
function isPast({ low, high }: Goal, start: number, { lower, upper }: Estimate): boolean {
  if (low === null || high === null) return false;
  return start < low ? lower > high : upper < low;
}

function partOf(start: number, end: number, { value, lower, upper }: Estimate): Estimate | null {
  const part = (one: number): number => (one - start) / (end - start);
  const parts = {
    value: part(value),
    lower: Math.min(part(lower), part(upper)),
    upper: Math.max(part(lower), part(upper)),
  };
  return Object.values(parts).every(Number.isFinite) ? parts : null;
}

/** Seen to nine decimals: 0.95 is not to be missed by the last digit of a division. */
function classed(progress: Estimate | null): Pick<Position, "status" | "reason"> {
  if (progress && progress.lower >= ON_TRACK - 1e-9) return { status: "en_bonne_voie", reason: null };
  if (progress && progress.upper < ON_TRACK - 1e-9) return { status: "en_retard", reason: null };
  return { status: "non_evaluable", reason: "precision" };
}

/**
 * The measurement of a deadline that is past on a day: the last line of its period. Undefined before the deadline, without one
 * recorded in its period, and for a ceiling, which holds at any time.
 *
 * @source METHODS, addendum of November 2026, D: a target is read at its due date, and later lines say what came of it
 */
export function lineAtDue(
  { due, textKind }: Pick<Target, "due" | "textKind">,
  lines: readonly Measurement[],
  day: string,
): Measurement | undefined {
  if (due === undefined || lastDay(due) >= day || textKind === "plafond_reglementaire") return undefined;
  return lines.findLast(({ date }) => firstDay(date) <= lastDay(due) && lastDay(date) >= firstDay(due));
}
