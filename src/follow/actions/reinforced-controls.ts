import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { counted, frenchDate } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { askedNumber, askedYes, quoted, rulesPlace } from "../rules/asked.ts";
import { actionRecords, isKept } from "./action-record.ts";
import { isPresented, steeringCommittees } from "./reinforced.ts";

/**
 * Fewer actions in reinforced follow-up than the contract asks, among those that were retained in the year and not given up; nothing is said
 * of a year without any action.
 *
 * @diagnostic action/suivis-renforces
 */
export function tooFewReinforced(context: FollowContext): Diagnostic[] {
  const rule = askedNumber(context, "actions_en_suivi_renforce");
  const actions = actionRecords(context)
    .map(({ action }) => action)
    .filter(isKept);
  const count = actions.filter(({ isReinforced }) => isReinforced === true).length;
  if (!rule || actions.length === 0 || count >= rule.value) return [];
  const open = actions.filter(({ isReinforced }) => isReinforced === null).length;
  return [
    problem("action/suivis-renforces", rulesPlace(context), {
      count: counted(count, "action"),
      year: context.year,
      open: counted(open, "autre"),
      clause: quoted(rule),
    }),
  ];
}

/**
 * Actions in reinforced follow-up without a head of project.
 *
 * @diagnostic action/chef-de-projet-absent
 */
export function missingLeads(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "chef_de_projet_designe");
  if (!rule) return [];
  return reinforced(context)
    .filter(({ lead }) => lead === null)
    .map(({ id, place }) =>
      problem("action/chef-de-projet-absent", place("lead"), { id, clause: quoted(rule) }),
    );
}

/**
 * Actions in reinforced follow-up that a steering committee of the year did not examine, of those whose line says what was.
 *
 * @diagnostic action/non-presentee
 */
export function notPresented(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "etat_a_chaque_copil");
  if (!rule) return [];
  const actions = reinforced(context);
  return steeringCommittees(context).flatMap((meeting) =>
    actions
      .filter((action) => isPresented(action, meeting) === false)
      .map(({ id }) =>
        problem("action/non-presentee", meeting.place("examined"), {
          id,
          day: frenchDate(meeting.heldOn),
          clause: quoted(rule),
        }),
      ),
  );
}

const reinforced = (context: FollowContext) =>
  actionRecords(context)
    .map(({ action }) => action)
    .filter((action) => action.isReinforced === true && isKept(action));
