import { actionRecords, isFinanced, isKept, knownBy, standingFunding } from "../actions/action-record.ts";
import { missingCalendars, missingMeetings } from "../actions/meeting-controls.ts";
import { isPresented, steeringCommittees } from "../actions/reinforced.ts";
import { emptyItems } from "../actions/sheet-controls.ts";
import type { FollowContext } from "../context.ts";
import { creditReviews } from "../meetings/steering.ts";
import { askedShares } from "../money/asked-shares.ts";
import { paidWithoutSheet } from "../money/balance-controls.ts";
import { isBalancePaid } from "../money/money-line.ts";
import {
  actionsGrantedSpecific,
  orientationsGranted,
  orientationsWithoutOrdinary,
  specificAlone,
} from "../money/ordinary-controls.ts";
import { dracLines, regionGate } from "../money/partner-controls.ts";
import { overSipCap } from "../money/share-controls.ts";
import { askedNumber } from "../rules/asked.ts";
import type { Requirement, RequirementCode } from "../rules/requirement.ts";

/** How much of what a requirement asks is done in the year that is followed. */
export interface Checked {
  /** False as soon as one is known not to be, null while one is not known or there is none. */
  readonly isMet: boolean | null;
  /** How many of how many; null of what is not counted. */
  readonly counts: { readonly done: number; readonly total: number } | null;
}

const NOTHING: Checked = { isMet: null, counts: null };

/** Of several, each known to be done, not to be, or neither. */
function checkedEach(answers: readonly (boolean | null)[]): Checked {
  if (answers.length === 0) return NOTHING;
  const done = answers.filter((answer) => answer === true).length;
  const isMissed = answers.includes(false);
  const counts = { done, total: answers.length };
  return { isMet: isMissed ? false : done === answers.length ? true : null, counts };
}

/** Of so many, those that a control found wrong. */
const allBut = (total: number, wrong: number): Checked =>
  total === 0
    ? { ...NOTHING, isMet: wrong > 0 ? false : null }
    : { isMet: wrong === 0, counts: { done: total - wrong, total } };

/** The same of what nobody counts: right when there is something and no control found it wrong. */
const unlessWrong = (isThere: boolean, wrong: number): Checked => ({
  ...NOTHING,
  isMet: wrong > 0 ? false : isThere ? true : null,
});

const kept = (context: FollowContext) => actionRecords(context).filter(({ action }) => isKept(action));
const financed = (context: FollowContext) => kept(context).filter((record) => isFinanced(record) === true);
const reinforced = (context: FollowContext) =>
  kept(context).filter(({ action }) => action.isReinforced === true);

/** Meetings of financed actions: one that is not recorded may still come while the year lasts. */
function meetings(context: FollowContext, field: "followUpMeetingOn" | "committeeOn", code: string): Checked {
  const missed = missingMeetings(context).some((one) => one.code === code);
  return checkedEach(
    financed(context).map(
      ({ action }) => knownBy(context.day, action[field]) !== undefined || (missed ? false : null),
    ),
  );
}

function reinforcedCount(context: FollowContext): Checked {
  const wanted = askedNumber(context, "actions_en_suivi_renforce")?.value;
  const actions = kept(context);
  if (wanted === undefined || actions.length === 0) return NOTHING;
  const done = reinforced(context).length;
  const isOpen = actions.some(({ action }) => action.isReinforced === null);
  return { isMet: done >= wanted ? true : isOpen ? null : false, counts: { done, total: wanted } };
}

function share(asks: RequirementCode) {
  return (context: FollowContext): Checked => {
    const state = askedShares(context).find((one) => one.asks === asks)?.state;
    return { ...NOTHING, isMet: state === "tenu" ? true : state === "non_tenu" ? false : null };
  };
}

/** What the tables of a year say of each thing that is asked without a day. */
const CHECKS: Partial<Readonly<Record<RequirementCode, (context: FollowContext) => Checked>>> = {
  solde_apres_fiche: (context) => {
    const paid = actionRecords(context).flatMap(({ funding }) =>
      funding.filter((line) => line.balance !== 0 && isBalancePaid(line, context.day) === true),
    );
    return allBut(paid.length, paidWithoutSheet(context).length);
  },
  rubriques_de_la_fiche: (context) => {
    const received = kept(context).filter(
      ({ sheet }) => knownBy(context.day, sheet?.receivedOn) !== undefined,
    );
    return allBut(received.length, emptyItems(context).length);
  },
  reunions_de_suivi_par_action: (context) => meetings(context, "followUpMeetingOn", "action/reunion-absente"),
  comites_par_action: (context) => meetings(context, "committeeOn", "action/comite-absent"),
  financeurs_invites: (context) =>
    checkedEach(financed(context).map(({ action }) => action.areFundersInvited)),
  calendrier_transmis: (context) => {
    const validated = kept(context).filter(
      ({ action }) => knownBy(context.day, action.validatedOn) !== undefined,
    );
    return allBut(validated.length, missingCalendars(context).length);
  },
  actions_en_suivi_renforce: reinforcedCount,
  chef_de_projet_designe: (context) =>
    checkedEach(reinforced(context).map(({ action }) => action.lead !== null)),
  etat_a_chaque_copil: (context) =>
    checkedEach(
      steeringCommittees(context).flatMap((meeting) =>
        reinforced(context).map(({ action }) => isPresented(action, meeting)),
      ),
    ),
  part_cpo_des_actions: share("part_cpo_des_actions"),
  part_cpo_des_credits_specifiques: share("part_cpo_des_credits_specifiques"),
  part_cpo_des_credits_de_l_etat: share("part_cpo_des_credits_de_l_etat"),
  part_dsil: share("part_dsil"),
  plafond_hors_contrat: share("plafond_hors_contrat"),
  plafond_sip: (context) => {
    const under = kept(context).filter(({ action }) => action.frame === "SIP");
    return allBut(under.length, overSipCap(context).length);
  },
  moyens_de_tous_connus: (context) =>
    unlessWrong(
      standingFunding(context).some(({ stream, granted }) => stream === "region" && (granted ?? 0) > 0),
      regionGate(context).length,
    ),
  drac_ne_cofinance_pas: (context) =>
    unlessWrong(standingFunding(context).length > 0, dracLines(context).length),
  droit_commun_par_orientation: (context) =>
    allBut(orientationsGranted(context).length, orientationsWithoutOrdinary(context).length),
  droit_commun_d_abord: (context) => allBut(actionsGrantedSpecific(context), specificAlone(context).length),
  revue_des_credits_avant_copil: (context) => checkedEach(creditReviews(context).map(({ isMet }) => isMet)),
  geographie_de_l_abattement: (context) => {
    const asked = askedNumber(context, "geographie_de_l_abattement")?.value;
    const lines = context.records.tfpb.filter(({ year }) => year === context.year);
    return checkedEach(lines.map(({ zoning }) => zoning === String(asked)));
  },
};

/**
 * What the tables of the year that is followed say of a requirement that has no day, as its controls read them; undefined of
 * one that is no thing to do, but a value that the controls read.
 */
export const checkedRequirement = (
  { asks }: Pick<Requirement, "asks">,
  context: FollowContext,
): Checked | undefined => CHECKS[asks]?.(context);
