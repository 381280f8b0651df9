import type { Measurement } from "../follow-up.ts";
import { windowsOf } from "./count-windows.ts";
import type { Goal } from "./goal.ts";
import { goalOf } from "./goal-of.ts";
import { measuresOf, toMeasure } from "./measures-of.ts";
import { reach } from "./reach.ts";
import type { Target } from "./target.ts";
import type { JudgedMeasure } from "./target-finding.ts";
import { NOTHING, notEvaluable, type Verdict } from "./verdict.ts";

/**
 * The verdict on « all, each year »: the latest line of the latest period that is over, a share or yes and no. The current
 * period is not judged: what is complete today may no longer be at its end.
 */
export function judgeEachPeriod(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  if (lines.length === 0) return notEvaluable("aucun_releve");
  const { running, over } = windowsOf(lines, target.everyMonths ?? 12, day);
  const latest = over[0]?.lines.at(-1);
  if (!latest) return notEvaluable(running.length > 0 ? "periode_en_cours" : "periode_sans_releve");
  const measure = toMeasure(latest);
  const goal = goalOf(target, measurements);
  return !measure || "reason" in goal ? notEvaluable("releve_inconnu") : against(goal, measure);
}

function against(goal: Goal, measure: JudgedMeasure): Verdict {
  const { value, lower, upper } = measure;
  const found = { ...NOTHING, aim: goal.low, measure };
  const reached =
    typeof value === "boolean" ? value : reach(goal, { lower: lower ?? value, upper: upper ?? value });
  if (reached === undefined) return notEvaluable(lower === upper ? "cible_approchee" : "precision", found);
  return { ...found, status: reached ? "atteint" : "non_atteint" };
}
