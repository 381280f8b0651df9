import { daysBetween, lastDay } from "../../kernel/dates.ts";
import { dueDayAt, isEachYear } from "../../referentiel/due-day.ts";
import type { Target } from "../../referentiel/targets/target.ts";
import type { FollowUpState } from "./followed.ts";

/** What is said of a deadline this many days before it. */
const REMINDER_DAYS = 30;

/**
 * The last day of the calendar period of so many months in which a day lies; undefined for a length that does not divide the
 * year: such a period has no day that a calendar knows.
 *
 * @example
 * periodEnd("2026-02-10", 3)
 * // => "2026-03-31"
 * @example
 * periodEnd("2026-02-10", 24)
 * // => undefined
 */
export function periodEnd(day: string, months: number): string | undefined {
  if (12 % months !== 0) return undefined;
  const month = Math.ceil(Number(day.slice(5, 7)) / months) * months;
  return lastDay(`${day.slice(0, 4)}-${String(month).padStart(2, "0")}`);
}

/**
 * The day after which such a period begins: the last of the one before.
 *
 * @example
 * periodBefore("2026-02-10", 3)
 * // => "2025-12-31"
 */
export function periodBefore(day: string, months: number): string {
  const month = Math.ceil(Number(day.slice(5, 7)) / months) * months - months;
  return month === 0
    ? `${Number(day.slice(0, 4)) - 1}-12-31`
    : lastDay(`${day.slice(0, 4)}-${String(month).padStart(2, "0")}`);
}

/**
 * The next time that a day of each year comes (MM-JJ), the day itself included.
 *
 * @example
 * nextDueDay("03-31", "2026-04-01")
 * // => "2027-03-31"
 */
export function nextDueDay(written: string, day: string): string {
  const own = `${day.slice(0, 4)}-${written}`;
  return own >= day ? own : `${Number(day.slice(0, 4)) + 1}-${written}`;
}

/** What a deadline is read from. */
export type Due = Pick<Target, "due" | "dueDay" | "everyMonths">;

/**
 * The deadline of a target that counts on a day: its own, for one of each year the latest that is past since the contract
 * began (else the next), for a frequency without either the end of the period. Undefined when the document prints none.
 * `contract`: its years, « 2024-2030 ».
 *
 * @example
 * deadlineOf({ dueDay: "03-31" }, "2026-11-20", "2024-2030")
 * // => "2026-03-31"
 * @example
 * deadlineOf({ everyMonths: 12 }, "2026-11-20", "2024-2030")
 * // => "2026-12-31"
 */
export function deadlineOf(
  { due, dueDay, everyMonths }: Due,
  day: string,
  contract: string,
): string | undefined {
  if (dueDay !== undefined) {
    const past = dueDayAt(dueDay, day);
    return isEachYear(dueDay) && past.slice(0, 4) < contract.slice(0, 4) ? nextDueDay(dueDay, day) : past;
  }
  return due ?? (everyMonths === undefined ? undefined : periodEnd(day, everyMonths));
}

/** What a deadline says of something of which no line settles anything: past, near, of this year, later. */
export function pendingState(due: string | undefined, day: string): FollowUpState | undefined {
  if (due === undefined) return undefined;
  const last = lastDay(due);
  if (last < day) return "echue";
  if (daysBetween(day, last) <= REMINDER_DAYS) return "sous_30_jours";
  return last.slice(0, 4) === day.slice(0, 4) ? "dans_l_annee" : "a_venir";
}
