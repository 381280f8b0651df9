import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { lastDay } from "../../kernel/dates.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { asked, quoted } from "../rules/asked.ts";
import { ACTION_STATES } from "../tables/actions.ts";
import { actionRecords } from "./action-record.ts";

/**
 * Actions of the year that were done in part or given up, without a reason: asked where the contract asks the items of the
 * fiche, one of which explains what was not done (Maubeuge, l. 5865-5866).
 *
 * @diagnostic action/motif-absent
 */
export function missingReasons(context: FollowContext): Diagnostic[] {
  const rule = asked(context, "rubriques_de_la_fiche");
  if (!rule) return [];
  return actionRecords(context)
    .map(({ action }) => action)
    .filter(({ state, reason }) => (state === "partielle" || state === "abandonnee") && reason === null)
    .map(({ id, state, place }) =>
      problem("action/motif-absent", place("reason"), {
        id,
        state: ACTION_STATES[state],
        clause: quoted(rule),
      }),
    );
}

/**
 * Actions of a year that is over which still stand as planned; of any year.
 *
 * @diagnostic action/encore-programmee
 */
export function stillPlanned({ records, day }: FollowContext): Diagnostic[] {
  return records.actions
    .filter(({ state, year }) => state === "programmee" && lastDay(`${year}`) < day)
    .map(({ id, year, place }) =>
      problem("action/encore-programmee", place("state"), { id, year, day: frenchDate(day) }),
    );
}
