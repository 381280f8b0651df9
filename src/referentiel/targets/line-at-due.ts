import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../records.ts";
import type { Target } from "./target.ts";

/**
 * The measurement of a deadline that is past on a day: the last line of its period. Undefined before the deadline, without one
 * recorded in its period, and for a ceiling, which holds at any time.
 *
 * @source METHODS, addendum of November 2026, D: a target is read at its due date, and later lines say what came of it
 */
export function lineAtDue(
  { due, textKind }: Pick<Target, "due" | "textKind">,
  lines: readonly Measurement[],
  day: string,
): Measurement | undefined {
  if (due === undefined || lastDay(due) >= day || textKind === "plafond_reglementaire") return undefined;
  return lines.findLast(({ date }) => firstDay(date) <= lastDay(due) && lastDay(date) >= firstDay(due));
}
