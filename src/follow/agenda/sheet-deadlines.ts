import { actionRecords } from "../actions/action-record.ts";
import { type SheetLimit, type SheetState, sheetLimit, sheetState } from "../actions/sheet-state.ts";
import type { FollowContext } from "../context.ts";
import type { Requirement } from "../rules/requirement.ts";
import { pendingState } from "../standing/deadline.ts";
import type { FollowUpState } from "../standing/followed.ts";
import { yearsIn } from "./contract-years.ts";
import { type Deadline, toDeadline } from "./deadline.ts";

/** The fiches of each year, by the day that the contract asks; none while the document leaves the day open. */
export function sheetDeadlines(requirement: Requirement, context: FollowContext): Deadline[] {
  return yearsIn(context.referentiel, requirement).flatMap((year) => {
    const limit = sheetLimit({ ...context, year });
    if (!limit || limit.day === null) return [];
    const states = statesOf({ ...context, year }, limit);
    return toDeadline(
      {
        id: `exigence/${requirement.id}`,
        due: limit.day,
        state: stateOf(states, limit.day, context.day),
        source: requirement.source,
        subject: {
          of: "exigence",
          requirement,
          year,
          done: states.filter((state) => state === "recue").length,
          total: states.length === 0 ? null : states.length,
        },
      },
      context.day,
    );
  });
}

const statesOf = (context: FollowContext, limit: SheetLimit): SheetState[] =>
  actionRecords(context)
    .map((record) => sheetState(record, limit, context.day))
    .filter((state) => state !== "sans_objet");

const isThere = (state: SheetState): boolean => state === "recue" || state === "jour_limite";

/**
 * One late is late; one that has not come is due, or past without a word. All are there, and one came on a last day of which nobody
 * knows whether it counts: that is not known.
 */
function stateOf(states: readonly SheetState[], due: string, day: string): FollowUpState {
  if (states.includes("en_retard")) return "hors_delai";
  if (states.length > 0 && states.every(isThere)) return states.includes("jour_limite") ? "inconnu" : "tenu";
  return pendingState(due, day) ?? "rien";
}
