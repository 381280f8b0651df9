import { compareText } from "../../kernel/text.ts";
import type { FollowContext } from "../context.ts";
import { askedYes } from "../rules/asked.ts";
import type { Meeting } from "../tables/meetings.ts";

/** The body to which the others report, under the name that suivi.yaml gives it. */
export const STEERING = "copil";

/** A meeting that was held by the day of reading. */
export type HeldMeeting = Meeting & { readonly heldOn: string };

/** Whether credits were reviewed before a meeting of the steering committee. */
export interface CreditReview {
  readonly copilOn: string;
  /** The latest review before it, since the committee met last; null when none is known. */
  readonly reviewedOn: string | null;
  /** Null when no meeting between the two is entered, or one does not say. */
  readonly isMet: boolean | null;
  readonly address: string;
}

/** The meetings of a body in the year that is followed, held by the day of reading, by day. */
export function heldIn(context: FollowContext, isOfBody: (body: string) => boolean): HeldMeeting[] {
  return heldBy(context, isOfBody).filter(({ heldOn }) => heldOn.startsWith(`${context.year}`));
}

function heldBy({ records, day }: FollowContext, isOfBody: (body: string) => boolean): HeldMeeting[] {
  return records.meetings
    .flatMap((meeting): HeldMeeting[] => {
      const { heldOn } = meeting;
      return heldOn !== null && heldOn <= day && isOfBody(meeting.body) ? [{ ...meeting, heldOn }] : [];
    })
    .toSorted((left, right) => compareText(left.heldOn, right.heldOn));
}

export const isSteering = (body: string): boolean => body === STEERING;

/**
 * For each meeting of the steering committee in the year, whether credits were reviewed at a meeting of the body that must come
 * before it, since the committee met last. Empty when the contract does not ask it.
 */
export function creditReviews(context: FollowContext): CreditReview[] {
  if (!askedYes(context, "revue_des_credits_avant_copil")) return [];
  const before = new Set(context.rules.bodies.filter((body) => body.before === STEERING).map(({ id }) => id));
  const committees = heldBy(context, isSteering);
  const technical = heldBy(context, (body) => before.has(body));
  return heldIn(context, isSteering).map(({ heldOn, address }) => {
    const previous = committees.findLast((one) => one.heldOn < heldOn)?.heldOn ?? "";
    const own = technical.filter((one) => one.heldOn > previous && one.heldOn <= heldOn);
    const review = own.findLast(({ isCreditReview }) => isCreditReview === true);
    const isOpen = own.length === 0 || own.some(({ isCreditReview }) => isCreditReview === null);
    return {
      copilOn: heldOn,
      reviewedOn: review?.heldOn ?? null,
      isMet: review ? true : isOpen ? null : false,
      address,
    };
  });
}
