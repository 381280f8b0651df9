import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { TriState } from "../../kernel/logic.ts";
import { timingOf } from "../due-day.ts";
import type { Measurement } from "../records.ts";
import {
  aimFrom,
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
import { lineAtDue, type PathMeasure, pathTo } from "./path.ts";
import { type JudgedMeasure, lastDayOf, type Target } from "./target.ts";

/**
 * The verdict on a target that aims at a value or a direction, by the measurement of its deadline once that is past, else
 * by the latest. Reached for sure: `atteint`; not reached in the period of the deadline or later: `non_atteint`; what later
 * ones say is its reason. A ceiling that is exceeded is `non_atteint` at any time. Before: by the straight path, which only a
 * dated, observed start can give. A measurement counts even when it says « inconnu »: an older one does not speak for it.
 */
export function judgeLevel(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  const latest = lines.at(-1);
  if (!latest) return notEvaluable("aucun_releve");
  const line = lineAtDue(target, lines, day) ?? latest;
  const measure = toMeasure(line);
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
    later: line === latest ? undefined : latest,
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
  /** The latest line, when an earlier one is judged. */
  readonly later: Measurement | undefined;
  readonly day: string;
}

function againstGoal(context: Context): Verdict {
  const { target, goal, measure, read, start, day } = context;
  const position = positionOf(goal, start, target.due, read);
  const alreadyMet = wasMet(goal, start);
  const found = { ...NOTHING, ...position, aim: aimOf(goal, start), measure, reason: null, alreadyMet };
  const reached = reach(goal, read);
  const isOver = target.due !== undefined && lastDay(target.due) < day;
  if (reached === true) return whenReached(context, found);
  if (reached === undefined) return inDoubt(isOver ? undefined : position, found, read);
  if (target.textKind === "plafond_reglementaire")
    return { ...NOTHING, aim: found.aim, measure, status: "non_atteint" };
  return isOver ? afterDue(found, context) : beforeDue(found, context, position);
}

/** Not reached yet: by the path; a direction that is not taken is late, or, without a deadline, not followed. */
function beforeDue(
  found: Omit<Verdict, "status">,
  { target, goal }: Context,
  position: ReturnType<typeof positionOf>,
): Verdict {
  if (goal.isDirection) return { ...found, status: target.due === undefined ? "non_atteint" : "en_retard" };
  return { ...found, status: "non_evaluable", ...position };
}

/** Neither reached nor not for sure: ahead of the path for sure, it is on its way all the same. */
function inDoubt(
  position: ReturnType<typeof positionOf> | undefined,
  found: Omit<Verdict, "status">,
  read: PathMeasure,
): Verdict {
  const isOnWay = position !== undefined && "status" in position && position.status === "en_bonne_voie";
  return isOnWay
    ? { ...found, status: "en_bonne_voie" }
    : { ...found, status: "non_evaluable", reason: doubtOf(read) };
}

/** What the latest line says, when it is not the one that is judged. */
function latestReach({ target, goal, later }: Context): TriState {
  const latest = later && toMeasure(later);
  if (!latest || typeof latest.value === "boolean") return undefined;
  return reach(goal, readable(target, latest));
}

/** Reached at the deadline and no longer; or seen reached only after it, which does not meet one that is a condition. */
function whenReached(context: Context, found: Omit<Verdict, "status">): Verdict {
  const reason = lateness(context, found.alreadyMet);
  if (reason !== null && reason !== "releve_apres_echeance")
    return { ...found, status: "non_evaluable", reason };
  if (latestReach(context) === false) return { ...found, status: "atteint", reason: "plus_atteinte_depuis" };
  return { ...found, status: "atteint", reason };
}

/**
 * Reached, but in no line of before the end of the deadline: what stood on that day is not known. When the deadline is a
 * condition, a line of a month or a year that goes past it does not say either.
 */
function lateness({ target, goal, lines }: Context, alreadyMet: boolean): Verdict["reason"] {
  const { due } = target;
  if (due === undefined || alreadyMet) return null;
  const isReached = (line: Measurement): boolean => {
    const measure = toMeasure(line);
    if (typeof measure?.value !== "number") return measure?.value === true;
    return reach(goal, readable(target, measure)) === true;
  };
  const reached = lines.filter(isReached);
  const limit = lastDayOf(target);
  if (limit === undefined)
    return reached.some(({ date }) => firstDay(date) <= lastDay(due)) ? null : "releve_apres_echeance";
  const timings = reached.map(({ date }) => timingOf(date, limit));
  if (timings.includes("a_temps")) return null;
  return timings.includes("imprecis") ? "date_imprecise" : "hors_delai";
}

const wasMet = (goal: Goal, start: Context["start"]): boolean =>
  "value" in start && reach(goal, { lower: start.value, upper: start.value }) === true;

/** A direction aims at no value; a range, at the bound that is nearest to the start. */
function aimOf(goal: Goal, start: Context["start"]): number | null {
  if (goal.isDirection) return null;
  return "value" in start ? aimFrom(goal, start.value) : (goal.low ?? goal.high);
}

/** A measurement of before the deadline does not say where things stood on it. */
function afterDue(found: Omit<Verdict, "status">, context: Context): Verdict {
  const { target, measure } = context;
  const isLateEnough = target.due !== undefined && lastDay(measure.date) >= firstDay(target.due);
  const reason = latestReach(context) === true ? "atteinte_apres_echeance" : null;
  return isLateEnough
    ? { ...found, status: "non_atteint", reason }
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
