import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Interval } from "../../statistics/counts.ts";
import { dueDayAt, timingOf } from "../due-day.ts";
import type { Measurement } from "../records.ts";
import {
  clean,
  type Goal,
  goalOf,
  measuresOf,
  NOTHING,
  notEvaluable,
  reach,
  toMeasure,
  type Verdict,
} from "./goal.ts";
import type { JudgedMeasure, Target } from "./target.ts";

/** A period, and the lines recorded in it. */
export interface Window {
  /** AAAA for a year; otherwise the last day counted. */
  readonly label: string;
  readonly months: number;
  readonly lines: readonly Measurement[];
}

/** The period in which a day lies, and the latest one that is over; empty when nothing was recorded in it. */
export interface Windows {
  readonly running: readonly Window[];
  readonly over: readonly Window[];
}

/**
 * What was recorded in the period of a day and in the one before. Periods that divide the year follow the calendar; the
 * others, and those of several years, end on the day and are over. A figure recorded for a whole year is counted over
 * that year, even when the target is per month, and the lines of its months are not added to it.
 */
export function windowsOf(lines: readonly Measurement[], months: number, day: string): Windows {
  if (12 % months !== 0) return { running: [], over: rolling(lines, months, day) };
  return { running: calendar(lines, months, day, 0), over: calendar(lines, months, day, 1) };
}

function calendar(lines: readonly Measurement[], months: number, day: string, back: 0 | 1): Window[] {
  const block = blockOf(day, months) - back;
  const year = `${Number(day.slice(0, 4)) - back}`;
  const whole = lines.findLast(({ date }) => date === year);
  const own = lines.filter(({ date }) => date.length > 4 && blockOf(lastDay(date), months) === block);
  const label = months === 12 ? year : back === 0 ? day : endOf(block, months);
  const hasOwn = own.length > 0 && !(whole && months === 12);
  return [
    ...(hasOwn ? [{ label, months, lines: own }] : []),
    ...(whole ? [{ label: year, months: 12, lines: [whole] }] : []),
  ];
}

/** The rank of the period in which a day lies, counted from the year 0. */
const blockOf = (day: string, months: number): number =>
  Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / months);

function endOf(block: number, months: number): string {
  const month = (block + 1) * months - 1;
  return lastDay(
    `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`,
  );
}

function rolling(lines: readonly Measurement[], months: number, day: string): Window[] {
  const start = new Date(`${day}T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - months);
  const from = start.toISOString().slice(0, 10);
  const held = lines.filter(({ date }) => firstDay(date) >= from);
  return held.length > 0 ? [{ label: day, months, lines: held }] : [];
}

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

/**
 * The verdict on « all, each year »: the latest line of the latest period that is over, a share or yes and no. The current
 * period is not judged: what is complete today may no longer be at its end.
 */
export function judgeEachPeriod(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const lines = measuresOf(target.id, measurements, day);
  if (lines.length === 0) return notEvaluable("aucun_releve");
  if (target.dueDay !== undefined) return judgeByDueDay(target, measurements, day, target.dueDay);
  const { running, over } = windowsOf(lines, target.everyMonths ?? 12, day);
  const latest = over[0]?.lines.at(-1);
  if (!latest) return notEvaluable(running.length > 0 ? "periode_en_cours" : "periode_sans_releve");
  const measure = toMeasure(latest);
  const goal = goalOf(target, measurements);
  return !measure || "reason" in goal
    ? notEvaluable("releve_inconnu")
    : againstJudgeEachPeriod(goal, measure);
}

function againstJudgeEachPeriod(goal: Goal, measure: JudgedMeasure): Verdict {
  const { value, lower, upper } = measure;
  const found = { ...NOTHING, aim: goal.low, measure };
  const reached =
    typeof value === "boolean" ? value : reach(goal, { lower: lower ?? value, upper: upper ?? value });
  if (reached === undefined) return notEvaluable(lower === upper ? "cible_approchee" : "precision", found);
  return { ...found, status: reached ? "atteint" : "non_atteint" };
}

/**
 * The verdict on « all, each year before a day »: the latest line of the year up to the last of these days that is past. A later
 * line of that year that falls short shows that it was not met; one that reaches it does not say what stood on the day.
 */
function judgeByDueDay(
  target: Target,
  measurements: readonly Measurement[],
  day: string,
  dueDay: string,
): Verdict {
  const limit = dueDayAt(dueDay, day);
  const goal = goalOf(target, measurements);
  const own = measuresOf(target.id, measurements, day).filter(({ date }) =>
    date.startsWith(limit.slice(0, 4)),
  );
  const inTime = own.findLast(({ date }) => timingOf(date, limit) === "a_temps");
  const line = inTime ?? own.at(-1);
  if (!line) return notEvaluable("periode_sans_releve");
  const measure = toMeasure(line);
  if (!measure || "reason" in goal) return notEvaluable("releve_inconnu");
  const verdict = againstJudgeEachPeriod(goal, measure);
  if (inTime || verdict.status !== "atteint") return verdict;
  const reason = timingOf(line.date, limit) === "imprecis" ? "date_imprecise" : "hors_delai";
  return notEvaluable(reason, { aim: verdict.aim, measure });
}
