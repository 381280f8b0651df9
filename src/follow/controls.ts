import { participantsThatDisagree, unknownDistricts, withoutThreshold } from "./actions/audience-controls.ts";
import { unknownActions, withoutAim } from "./actions/link-controls.ts";
import { fundersNotInvited, missingCalendars, missingMeetings } from "./actions/meeting-controls.ts";
import { missingReasons, stillPlanned } from "./actions/outcome-controls.ts";
import { missingLeads, notPresented, tooFewReinforced } from "./actions/reinforced-controls.ts";
import { emptyItems, lateSheets } from "./actions/sheet-controls.ts";
import { barometerProblems } from "./barometer/barometer-problems.ts";
import { cohortProblems } from "./cohorts/cohort-problems.ts";
import { commitmentLineProblems } from "./commitments/problems.ts";
import { consultationProblems } from "./consultations/consultation-problems.ts";
import type { FollowControl } from "./context.ts";
import { opinionProblems } from "./councils/problems.ts";
import { meetingProblems } from "./meetings/problems.ts";
import { amountsThatDisagree, declaredTwice, paidBeforeValidation } from "./money/amount-controls.ts";
import { paidWithoutSheet } from "./money/balance-controls.ts";
import { orientationsWithoutOrdinary, specificAlone } from "./money/ordinary-controls.ts";
import { dracLines, regionGate } from "./money/partner-controls.ts";
import { overSipCap, sharesNotMet } from "./money/share-controls.ts";
import { programmeProblems } from "./programme/problems.ts";
import { tfpbProblems } from "./tfpb/problems.ts";

/** What is checked of the actions of a year, of their fiches and of those who took part. */
const OF_ACTIONS: readonly FollowControl[] = [
  unknownActions,
  withoutAim,
  missingReasons,
  stillPlanned,
  missingMeetings,
  fundersNotInvited,
  missingCalendars,
  tooFewReinforced,
  missingLeads,
  notPresented,
  lateSheets,
  emptyItems,
  unknownDistricts,
  participantsThatDisagree,
  withoutThreshold,
];

/** What is checked of their money. */
const OF_MONEY: readonly FollowControl[] = [
  amountsThatDisagree,
  paidBeforeValidation,
  declaredTwice,
  paidWithoutSheet,
  sharesNotMet,
  overSipCap,
  regionGate,
  orientationsWithoutOrdinary,
  specificAlone,
  dracLines,
];

/** What is checked of scores, of followed groups and of what residents answered. */
const OF_RESULTS: readonly FollowControl[] = [barometerProblems, cohortProblems, consultationProblems];

/** What is checked of landlords, bodies and signatories, one by one. */
const OF_PARTIES: readonly FollowControl[] = [
  tfpbProblems,
  meetingProblems,
  commitmentLineProblems,
  programmeProblems,
  opinionProblems,
];

/** Every control of the follow-up, subject by subject. */
export const CONTROLS: readonly FollowControl[] = [...OF_ACTIONS, ...OF_MONEY, ...OF_RESULTS, ...OF_PARTIES];
