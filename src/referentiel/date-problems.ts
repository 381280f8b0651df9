import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { isCalendarDate } from "../kernel/dates.ts";
import type { WrittenDate } from "./targets/written-files.ts";

/**
 * A date of the right form that no calendar has: 2027-02-30.
 *
 * @diagnostic referentiel/date-inexistante
 */
export function dateProblems(date: WrittenDate | undefined, place: () => Diagnostic["place"]): Diagnostic[] {
  if (date === undefined || isCalendarDate(String(date))) return [];
  return [problem("referentiel/date-inexistante", place(), { value: date })];
}
