import { frenchDate, frenchMoment } from "../kernel/french.ts";
import { timingOf } from "../referentiel/due-day.ts";
import type { Operand } from "../referentiel/rules/trace.ts";
import type { Target } from "../referentiel/targets/target.ts";

/**
 * By which day of each year, for a target that is to be met again every year; undefined when it has no such day.
 *
 * @example
 * yearlyWords({ dueDay: "03-31" })
 * // => "au plus tard le 31\u00a0mars"
 */
export function yearlyWords({ dueDay }: Pick<Target, "dueDay">): string | undefined {
  if (dueDay === undefined) return undefined;
  return `au plus tard le ${frenchDate(`2024-${dueDay}`).replace(" 2024", "")}`;
}

/**
 * A record that comes after the last day on which one counts, with both dates.
 *
 * @example
 * lateWords("2025-02-01", "2024-12-31")
 * // => "hors délai : relevé le 1er\u00a0février 2025, après le jour limite du 31\u00a0décembre 2024"
 */
export function lateWords(date: string, dueDay: string): string {
  return `hors délai : relevé ${frenchMoment(date)}, après le jour limite du ${frenchDate(dueDay)}`;
}

/** What the due day of a term does to its value: it is of that day, or its record came too late; undefined without one. */
export function dueDayWords({
  dueDay,
  figures,
  reason,
}: Pick<Operand, "dueDay" | "figures" | "reason">): string | undefined {
  const date = figures[0]?.period;
  if (dueDay === undefined || date === undefined) return undefined;
  if (timingOf(date, dueDay) === "hors_delai") return lateWords(date, dueDay);
  return reason === undefined
    ? `relevé ${frenchMoment(date)}, jour limite le ${frenchDate(dueDay)}`
    : undefined;
}
