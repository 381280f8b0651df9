import { compareText } from "../../kernel/text.ts";
import type { FollowContext } from "../context.ts";
import type { Body } from "../rules/follow-rules.ts";
import type { LastRecord } from "../standing/followed.ts";
import type { Meeting } from "../tables/meetings.ts";
import { type CreditReview, creditReviews } from "./steering.ts";

/** What came of a meeting by the day of reading, with what users read. */
export const MEETING_STATES = {
  tenue: "tenue",
  tenue_sans_date_prevue: "tenue, sans date prévue",
  prevue: "prévue",
  prevue_non_tenue: "prévue, rien ne dit qu’elle s’est tenue",
} as const;

export type MeetingState = keyof typeof MEETING_STATES;

/** A meeting as it is known on a day. */
export interface KnownMeeting {
  readonly body: string;
  readonly state: MeetingState;
  /** The day on which it was held, else that for which it is planned. */
  readonly on: string;
  readonly subject: string | null;
  /** Whether minutes were sent; null when nothing says. */
  readonly minutes: boolean | null;
  readonly address: string;
}

/** How often a body met in a year, against what the contract asks. */
export interface BodyYear {
  readonly id: string;
  readonly name: string;
  /** How many meetings a year the contract asks for at least; null when it gives no number. */
  readonly asked: number | null;
  readonly held: number;
  /**
   * Whether it met as often as asked; null while the year can still change it, when nothing was entered, or when no number is
   * asked.
   */
  readonly isMet: boolean | null;
  readonly meetings: readonly KnownMeeting[];
}

/** Each body of the contract in a year, by what is known on the day; bodies that do not hold in that year are left out. */
export function bodiesOf(context: FollowContext, year: number): BodyYear[] {
  const known = context.records.meetings.flatMap((meeting) => knownMeeting(meeting, context.day));
  return context.rules.bodies
    .filter((body) => holdsIn(body, year))
    .map((body) => {
      const meetings = known
        .filter(({ body: id, on }) => id === body.id && on.startsWith(`${year}`))
        .toSorted((left, right) => compareText(left.on, right.on));
      const held = meetings.filter(isHeld).length;
      const asked = body.timesAYear ?? null;
      const isOver = context.day >= `${year}-12-31`;
      const isMet = frequencyMet(asked, held, isOver && meetings.length > 0);
      return { id: body.id, name: body.name, asked, held, isMet, meetings };
    });
}

const holdsIn = ({ from = "", to = "9999" }: Body, year: number): boolean =>
  from <= `${year}-12-31` && `${year}-01-01` <= to;

/** A year of which nothing was entered is not a year in which nobody met. */
function frequencyMet(asked: number | null, held: number, isSettled: boolean): boolean | null {
  if (asked === null) return null;
  if (held >= asked) return true;
  return isSettled ? false : null;
}

/** A meeting with what is known of it on a day; nothing of a line that dates none. */
export function knownMeeting(meeting: Meeting, day: string): KnownMeeting[] {
  const { body, plannedOn, subject, minutes, address } = meeting;
  const heldOn = meeting.heldOn !== null && meeting.heldOn <= day ? meeting.heldOn : null;
  const on = heldOn ?? plannedOn ?? meeting.heldOn;
  if (on === null) return [];
  return [{ body, state: stateOf(heldOn, plannedOn, on < day), on, subject, minutes, address }];
}

function stateOf(heldOn: string | null, plannedOn: string | null, isPast: boolean): MeetingState {
  if (heldOn !== null) return plannedOn === null ? "tenue_sans_date_prevue" : "tenue";
  return isPast ? "prevue_non_tenue" : "prevue";
}

/** Whether a meeting took place. */
export const isHeld = ({ state }: Pick<KnownMeeting, "state">): boolean =>
  state === "tenue" || state === "tenue_sans_date_prevue";

/** The latest of some meetings that were held; null of none. */
export function lastMeeting(held: readonly KnownMeeting[]): LastRecord | null {
  const last = held.at(-1);
  return last ? { from: "reunion", date: last.on, address: last.address } : null;
}

/** The bodies of a contract in a year: how often each met, and what the steering committee was told. */
export interface MeetingsOfYear {
  readonly bodies: readonly BodyYear[];
  /** The year before, to read beside it. */
  readonly yearBefore: readonly BodyYear[];
  /** One for each meeting of the steering committee; empty when the contract does not ask for reviews. */
  readonly reviews: readonly CreditReview[];
}

/** What the meetings say of the year that is followed. */
export function meetingsOfYear(context: FollowContext): MeetingsOfYear {
  return {
    bodies: bodiesOf(context, context.year),
    yearBefore: bodiesOf(context, context.year - 1),
    reviews: creditReviews(context),
  };
}
