import { firstDay } from "../../kernel/first-day.ts";
import { lastDay } from "../../kernel/last-day.ts";
import type { Measurement } from "../../model/follow-up.ts";

/** A period that is over, and the lines recorded in it. */
export interface Window {
  /** AAAA for a year; otherwise the last day counted. */
  readonly label: string;
  readonly months: number;
  readonly lines: readonly Measurement[];
}

/**
 * The latest period that is over on a day and in which something was recorded. Periods that divide the year follow the
 * calendar; the others, and those of several years, end on the day. A figure recorded for a whole year is counted over
 * that year, even when the target is per month. Undefined when nothing was recorded in a period that is over.
 */
export function latestWindow(lines: readonly Measurement[], months: number, day: string): Window | undefined {
  if (12 % months !== 0) return rolling(lines, months, day);
  const yearly = lines.filter(({ date }) => date.length === 4);
  const length = yearly.length > 0 ? 12 : months;
  const over = lines.filter(({ date }) => endOf(blockOf(lastDay(date), length), length) < day);
  const latest = Math.max(...over.map(({ date }) => blockOf(lastDay(date), length)));
  if (over.length === 0) return undefined;
  const end = endOf(latest, length);
  const label = length === 12 ? end.slice(0, 4) : end;
  return {
    label,
    months: length,
    lines: over.filter(({ date }) => blockOf(lastDay(date), length) === latest),
  };
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

function rolling(lines: readonly Measurement[], months: number, day: string): Window | undefined {
  const start = new Date(`${day}T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - months);
  const from = start.toISOString().slice(0, 10);
  const held = lines.filter(({ date }) => firstDay(date) >= from && lastDay(date) <= day);
  return held.length > 0 ? { label: day, months, lines: held } : undefined;
}
