import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { lastDay } from "../../kernel/dates.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { askedNumber, askedYes, quoted } from "../rules/asked.ts";
import { actionRecords, isFinanced, isKept, knownBy } from "./action-record.ts";

/**
 * Financed actions of a year that is over and that were not given up for which no follow-up meeting, or no committee, is recorded. While the year lasts
 * they may still come; the sheet holds one day of each, so that more than one cannot be counted.
 *
 * @diagnostic action/reunion-absente, action/comite-absent
 */
export function missingMeetings(context: FollowContext): Diagnostic[] {
  const { year, day } = context;
  if (day <= lastDay(`${year}`)) return [];
  const financed = financedActions(context);
  const missing = (
    asks: "reunions_de_suivi_par_action" | "comites_par_action",
    code: "action/reunion-absente" | "action/comite-absent",
    field: "followUpMeetingOn" | "committeeOn",
  ) => {
    const rule = askedNumber(context, asks);
    if (!rule || rule.value < 1) return [];
    return financed
      .filter((action) => knownBy(day, action[field]) === undefined)
      .map(({ id, place }) => problem(code, place(field), { id, clause: quoted(rule) }));
  };
  return [
    ...missing("reunions_de_suivi_par_action", "action/reunion-absente", "followUpMeetingOn"),
    ...missing("comites_par_action", "action/comite-absent", "committeeOn"),
  ];
}

/**
 * Financed actions of the year of which it is said that not all funders were invited; nothing is said of an empty cell.
 *
 * @diagnostic action/financeurs-non-invites
 */
export function fundersNotInvited(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "financeurs_invites");
  if (!rule) return [];
  return financedActions(context)
    .filter(({ areFundersInvited }) => areFundersInvited === false)
    .map(({ id, place }) =>
      problem("action/financeurs-non-invites", place("areFundersInvited"), { id, clause: quoted(rule) }),
    );
}

/**
 * Actions of the year that were retained on a known day, and whose calendar is not said to have been sent.
 *
 * @diagnostic action/calendrier-absent
 */
export function missingCalendars(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "calendrier_transmis");
  if (!rule) return [];
  const { day } = context;
  return actionRecords(context).flatMap(({ action }) => {
    const { id, validatedOn, calendarSentOn, place } = action;
    const validated = knownBy(day, validatedOn);
    return validated === undefined || !isKept(action) || knownBy(day, calendarSentOn) !== undefined
      ? []
      : problem("action/calendrier-absent", place("calendarSentOn"), {
          id,
          day: frenchDate(validated),
          clause: quoted(rule),
        });
  });
}

const financedActions = (context: FollowContext) =>
  actionRecords(context)
    .filter((record) => isFinanced(record) === true && isKept(record.action))
    .map(({ action }) => action);
