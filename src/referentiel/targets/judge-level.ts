import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../records.ts";
import {
  type Goal,
  goalOf,
  measuresOf,
  NOTHING,
  notEvaluable,
  observedStart,
  reach,
  type Start,
  toMeasure,
  type Verdict,
} from "./goal.ts";
import { judgeDone } from "./judge-done.ts";
import { aimFrom, type PathMeasure, pathTo } from "./path.ts";
import type { JudgedMeasure, Target } from "./target.ts";

/**
 * The verdict on a target that aims at a value or a direction, by its latest measurement. Reached for sure: `atteint`.
 * Not reached in the period of the deadline or later: `non_atteint`. A ceiling that is exceeded is `non_atteint` at
 * any time. Before: by the straight path, which only a dated,
 * observed start can give. The latest measurement counts even when it says « inconnu »: an older one does not speak for
 * it.
 */
export function judgeLevel(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  const latest = lines.at(-1);
  if (!latest) return notEvaluable("aucun_releve");
  const measure = toMeasure(latest);
  if (!measure) return notEvaluable("releve_inconnu");
  if (typeof measure.value === "boolean")
    return target.shape === "couverture"
      ? judgeDone(target, measurements, day)
      : notEvaluable("releve_illisible", { measure });
  const goal = goalOf(target, measurements);
  if ("reason" in goal) return notEvaluable(goal.reason, { measure });
  return againstGoal({
    target,
    goal,
    measure,
    read: readable(target, measure),
    start: startFor(target, measurements),
    lines,
    day,
  });
}

interface Context {
  readonly target: Target;
  readonly goal: Goal;
  readonly measure: JudgedMeasure;
  /** The measure as the goal reads it: the size of a gap, whatever its sign. */
  readonly read: PathMeasure;
  readonly start: ReturnType<typeof observedStart>;
  readonly lines: readonly Measurement[];
  readonly day: string;
}

function againstGoal(context: Context): Verdict {
  const { target, goal, measure, read, start, day } = context;
  const position = positionOf(goal, start, target.due, read);
  const alreadyMet = wasMet(goal, start);
  const found = { ...NOTHING, ...position, aim: aimOf(goal, start), measure, reason: null, alreadyMet };
  const reached = reach(goal, read);
  if (reached === true) return { ...found, status: "atteint", reason: lateness(context, alreadyMet) };
  if (reached === undefined) return { ...found, status: "non_evaluable", reason: doubtOf(read) };
  if (target.textKind === "plafond_reglementaire")
    return { ...NOTHING, aim: found.aim, measure, status: "non_atteint" };
  if (target.due !== undefined && lastDay(target.due) < day) return afterDue(target.due, found);
  if (goal.isDirection) return { ...found, status: target.due === undefined ? "non_atteint" : "en_retard" };
  return { ...found, status: "non_evaluable", ...position };
}

/** Reached, but in no line of before the end of the deadline: what stood on that day is not known. */
function lateness({ target, goal, lines }: Context, alreadyMet: boolean): Verdict["reason"] {
  const { due } = target;
  if (due === undefined || alreadyMet) return null;
  const isReached = (line: Measurement): boolean => {
    const measure = toMeasure(line);
    if (typeof measure?.value !== "number") return measure?.value === true;
    return reach(goal, readable(target, measure)) === true;
  };
  const inTime = lines.some((line) => firstDay(line.date) <= lastDay(due) && isReached(line));
  return inTime ? null : "releve_apres_echeance";
}

const wasMet = (goal: Goal, start: Context["start"]): boolean =>
  "value" in start && reach(goal, { lower: start.value, upper: start.value }) === true;

/** A direction aims at no value; a range, at the bound that is nearest to the start. */
function aimOf(goal: Goal, start: Context["start"]): number | null {
  if (goal.isDirection) return null;
  return "value" in start ? aimFrom(goal, start.value) : (goal.low ?? goal.high);
}

/** A measurement of before the deadline does not say where things stood on it. */
function afterDue(due: string, found: Omit<Verdict, "status">): Verdict {
  const isLateEnough = found.measure !== null && lastDay(found.measure.date) >= firstDay(due);
  return isLateEnough
    ? { ...found, status: "non_atteint" }
    : { ...found, status: "non_evaluable", reason: "releve_avant_echeance" };
}

function positionOf(goal: Goal, start: Context["start"], due: string | undefined, read: PathMeasure) {
  if (due === undefined) return { reason: "echeance_non_imprimee" } as const;
  if (!("reason" in start)) return pathTo(goal, start, due, read);
  return start.reason === "depart_absent" ? ({ reason: "trajectoire_sans_depart" } as const) : start;
}

const doubtOf = ({ lower, upper }: PathMeasure) => (lower === upper ? "cible_approchee" : "precision");

function startFor(
  target: Target,
  measurements: readonly Measurement[],
): Start | ReturnType<typeof observedStart> {
  const start = observedStart(target, measurements);
  return "value" in start && target.shape === "reduction_ecart"
    ? { ...start, value: Math.abs(start.value) }
    : start;
}

function readable({ shape }: Target, { value, lower, upper, date }: JudgedMeasure): PathMeasure {
  const plain = { value: Number(value), lower: lower ?? Number(value), upper: upper ?? Number(value), date };
  if (shape !== "reduction_ecart") return plain;
  const sizes = [Math.abs(plain.lower), Math.abs(plain.upper)];
  const least = plain.lower <= 0 && plain.upper >= 0 ? 0 : Math.min(...sizes);
  return { value: Math.abs(plain.value), lower: least, upper: Math.max(...sizes), date };
}
