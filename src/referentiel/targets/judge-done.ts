import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../records.ts";
import { measuresOf, NOTHING, notEvaluable, toMeasure, type Verdict } from "./goal.ts";
import { isCondition, type Target } from "./target.ts";

/**
 * The verdict on a milestone or a deliverable: done or not, by the latest line; done after the deadline, it says so, and is
 * `non_atteint` when the deadline is a condition.
 * Not done before the deadline says nothing yet: no path leads to a thing that is done at once.
 */
export function judgeDone(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  const latest = lines.at(-1);
  if (!latest) return notEvaluable("aucun_releve");
  const measure = toMeasure(latest);
  if (!measure) return notEvaluable("releve_inconnu");
  if (typeof measure.value !== "boolean") return notEvaluable("releve_illisible", { measure });
  const found = { ...NOTHING, measure };
  if (measure.value) {
    const reason = lateness(target, lines);
    return { ...found, status: reason !== null && isCondition(target) ? "non_atteint" : "atteint", reason };
  }
  if (target.due === undefined) return notEvaluable("echeance_non_imprimee", found);
  if (lastDay(target.due) >= day) return notEvaluable("avant_echeance", found);
  return lastDay(measure.date) >= firstDay(target.due)
    ? { ...found, status: "non_atteint" }
    : notEvaluable("releve_avant_echeance", found);
}

/** Done, but never seen done by the deadline. */
function lateness({ due }: Target, lines: readonly Measurement[]): Verdict["reason"] {
  if (due === undefined) return null;
  const inTime = lines.some(({ value, date }) => value === true && firstDay(date) <= lastDay(due));
  return inTime ? null : "fait_apres_echeance";
}
