import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../follow-up.ts";

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
