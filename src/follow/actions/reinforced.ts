import { groupsBy } from "../../kernel/groups.ts";
import type { FollowContext } from "../context.ts";
import { type MoneyLine, type MoneySums, moneyLines, moneySums } from "../money/money-line.ts";
import { askedNumber } from "../rules/asked.ts";
import type { Action } from "../tables/actions.ts";
import type { Meeting } from "../tables/meetings.ts";
import { actionRecords, knownBy } from "./action-record.ts";

/** Whether an action was presented at a steering committee; null when nobody wrote what was examined there. */
export interface Presentation {
  /** The day of the committee. */
  readonly day: string;
  readonly isPresented: boolean | null;
}

/** An action that the committee follows closely; its state and money are those of the action of this name. */
export interface ReinforcedAction {
  readonly id: string;
  /** Who follows it: a function, never a name; null when none is written. */
  readonly lead: string | null;
  readonly followUpMeetingOn: string | null;
  readonly committeeOn: string | null;
  /** When the committee retained it, and its calendar was sent to the members; null when nothing says. */
  readonly validatedOn: string | null;
  readonly calendarSentOn: string | null;
  /** Whether all funders were invited to its committee; null when nothing says. */
  readonly areFundersInvited: boolean | null;
  /** Its money, funder by funder and credit by credit. */
  readonly funding: readonly FunderSums[];
  readonly presentations: readonly Presentation[];
}

/** What a funder brings to an action out of one kind of credits. */
export interface FunderSums extends MoneySums {
  readonly funder: string;
  readonly stream: MoneyLine["stream"];
}

/** The actions in reinforced follow-up of a year, beside how many the contract asks. */
export interface ReinforcedFollowUp {
  /** Null when the contract asks no number. */
  readonly wanted: number | null;
  readonly actions: readonly ReinforcedAction[];
}

/** The actions that are said to be in reinforced follow-up, with every steering committee held in the year. */
export function reinforcedFollowUp(context: FollowContext): ReinforcedFollowUp {
  const { day } = context;
  const committees = steeringCommittees(context);
  return {
    wanted: askedNumber(context, "actions_en_suivi_renforce")?.value ?? null,
    actions: actionRecords(context)
      .filter(({ action }) => action.isReinforced === true)
      .map(({ action }) => ({
        id: action.id,
        lead: action.lead,
        followUpMeetingOn: knownBy(day, action.followUpMeetingOn) ?? null,
        committeeOn: knownBy(day, action.committeeOn) ?? null,
        validatedOn: knownBy(day, action.validatedOn) ?? null,
        calendarSentOn: knownBy(day, action.calendarSentOn) ?? null,
        areFundersInvited: action.areFundersInvited,
        funding: fundingOf(action.id, context),
        presentations: committees.map((meeting) => ({
          day: meeting.heldOn,
          isPresented: isPresented(action, meeting),
        })),
      })),
  };
}

function fundingOf(action: string, context: FollowContext): FunderSums[] {
  const own = moneyLines(context).filter((line) => line.year === context.year && line.action === action);
  return groupsBy(own, ({ funder, stream }) => `${funder} ${stream}`).flatMap((lines) => {
    const [first] = lines;
    return first ? [{ funder: first.funder, stream: first.stream, ...moneySums(lines) }] : [];
  });
}

/** Whether an action was examined at a meeting; null when its line names no action at all. */
export function isPresented(
  { id }: Pick<Action, "id">,
  { examined }: Pick<Meeting, "examined">,
): boolean | null {
  return examined.length === 0 ? null : examined.includes(id);
}

/** Steering committees of the contract, by their name among its bodies: copil, copil-strategique. */
const STEERING = /^copil/;

/** The steering committees held in the year that is followed, as far as the day of reading knows. */
export function steeringCommittees({
  records,
  year,
  day,
}: FollowContext): (Meeting & { readonly heldOn: string })[] {
  return records.meetings
    .flatMap((meeting) => {
      const heldOn = knownBy(day, meeting.heldOn);
      return heldOn?.startsWith(`${year}`) && STEERING.test(meeting.body) ? { ...meeting, heldOn } : [];
    })
    .toSorted((left, right) => (left.heldOn < right.heldOn ? -1 : 1));
}
