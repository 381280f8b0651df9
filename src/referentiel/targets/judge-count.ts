import type { Interval } from "../../statistics/counts.ts";
import type { Measurement } from "../follow-up.ts";
import { type Window, windowsOf } from "./count-windows.ts";
import { clean, type Goal } from "./goal.ts";
import { goalOf } from "./goal-of.ts";
import { measuresOf } from "./measures-of.ts";
import { reach } from "./reach.ts";
import type { Target } from "./target.ts";
import type { JudgedMeasure } from "./target-finding.ts";
import { NOTHING, notEvaluable, type Verdict } from "./verdict.ts";

/**
 * The verdict on a frequency (« 2 réunions par an »): what was counted in the current period when nothing to come can
 * change it, else in the latest period that is over. `oui` counts for one, `non` for none; « inconnu » can only add, so
 * that a minimum already met stays met. A period in which nothing was recorded is not a period in which nothing was done,
 * and an older one does not speak for it: it is not judged.
 */
export function judgeCount(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  if (lines.length === 0) return notEvaluable("aucun_releve");
  const months = target.everyMonths;
  const goal = goalOf(target, measurements);
  if (months === undefined || "reason" in goal) return notEvaluable("cible_incomplete");
  const { running, over } = windowsOf(lines, months, day);
  const judged = (window: Window, isOver: boolean): Verdict =>
    against(scale(goal, window.months / months), window, isOver);
  const current = running.map((window) => judged(window, false));
  const [closed] = over.map((window) => judged(window, true));
  const settled = current.find(({ status }) => status !== "non_evaluable");
  return settled ?? closed ?? current[0] ?? notEvaluable("periode_sans_releve");
}

function against(goal: Goal, window: Window, isOver: boolean): Verdict {
  const measure = summed(window);
  if (!measure) return notEvaluable("releve_inconnu");
  const found = { ...NOTHING, aim: goal.low ?? goal.high, measure };
  const isOpen = window.lines.some(({ value }) => value === null);
  const { lower, upper } = measure;
  const most = isOpen || !isOver ? Number.POSITIVE_INFINITY : upper;
  const reached = reach(goal, { lower, upper: most });
  if (reached !== undefined) return { ...found, status: reached ? "atteint" : "non_atteint" };
  if (!isOver) return notEvaluable("periode_en_cours", found);
  return notEvaluable(isOpen ? "releve_inconnu" : "precision", found);
}

type Counted = JudgedMeasure & Interval;

function summed({ lines, label }: Window): Counted | undefined {
  const known = lines.filter(({ value }) => value !== null);
  if (known.length === 0) return undefined;
  const total = clean(known.reduce((sum, { value }) => sum + Number(value), 0));
  const half = known.reduce((sum, { precision = 0 }) => sum + precision, 0);
  return {
    value: total,
    lower: clean(total - half),
    upper: clean(total + half),
    date: label,
    source: [...new Set(known.map(({ source }) => source))].join(" ; "),
    addresses: known.map(({ address }) => address),
  };
}

/** « une par trimestre » asks for four in a year. */
function scale(goal: Goal, times: number): Goal {
  const scaled = (bound: number | null): number | null => (bound === null ? null : clean(bound * times));
  return { ...goal, low: scaled(goal.low), high: scaled(goal.high), slack: goal.slack * times };
}
