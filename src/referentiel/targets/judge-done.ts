import { firstDay, lastDay } from "../../kernel/dates.ts";
import { timingOf } from "../due-day.ts";
import type { Measurement } from "../records.ts";
import { measuresOf, NOTHING, notEvaluable, toMeasure, type Verdict } from "./goal.ts";
import { lastDayOf, type Target } from "./target.ts";

/**
 * The verdict on a milestone or a deliverable: done or not, by the latest line; done after the deadline, it says so. When the
 * deadline is a condition, done after it is `non_atteint`, by the line that says so first; a month or a year that may be
 * before or after it says nothing.
 * Not done before the last day of the deadline says nothing yet, in its own year as before it: no path leads to a thing that is
 * done at once.
 */
export function judgeDone(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  const latest = lines.at(-1);
  if (!latest) return notEvaluable("aucun_releve");
  const measure = toMeasure(latest);
  if (!measure) return notEvaluable("releve_inconnu");
  if (typeof measure.value !== "boolean") return notEvaluable("releve_illisible", { measure });
  const found = { ...NOTHING, measure };
  const limit = lastDayOf(target);
  if (measure.value && limit !== undefined) return { ...found, ...inTime(lines, limit) };
  if (measure.value) return { ...found, status: "atteint", reason: lateness(target, lines) };
  if (target.due === undefined) return notEvaluable("echeance_non_imprimee", found);
  if (lastDay(target.due) >= day) return notEvaluable("avant_echeance", found);
  return lastDay(measure.date) >= lastDay(target.due)
    ? { ...found, status: "non_atteint" }
    : notEvaluable("releve_avant_echeance", found);
}

/** Done by the last day that counts, or not: the first line that says yes is when it was done. */
function inTime(
  lines: readonly Measurement[],
  limit: string,
): Pick<Verdict, "status" | "reason"> & Partial<Pick<Verdict, "measure">> {
  const done = lines.filter(({ value }) => value === true);
  const timings = done.map(({ date }) => timingOf(date, limit));
  if (timings.includes("a_temps")) return { status: "atteint", reason: null };
  if (timings.includes("imprecis")) return { status: "non_evaluable", reason: "date_imprecise" };
  const measure = done[0] && toMeasure(done[0]);
  return { status: "non_atteint", reason: "hors_delai", ...(measure && { measure }) };
}

/** Done, but never seen done by the deadline. */
function lateness({ due }: Target, lines: readonly Measurement[]): Verdict["reason"] {
  if (due === undefined) return null;
  const inTime = lines.some(({ value, date }) => value === true && firstDay(date) <= lastDay(due));
  return inTime ? null : "fait_apres_echeance";
}
