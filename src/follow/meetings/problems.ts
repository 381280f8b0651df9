import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { frenchMoment } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { askedYes, quoted } from "../rules/asked.ts";
import type { Meeting } from "../tables/meetings.ts";
import { knownMeeting } from "./meetings-year.ts";
import { creditReviews, type HeldMeeting, heldIn, isSteering } from "./steering.ts";

/**
 * What is wrong with the meetings of the year that is followed: planned and not held, without minutes, without the review of credits that
 * the contract asks for.
 *
 * @diagnostic instance/prevue-non-tenue
 * @diagnostic instance/compte-rendu-absent
 * @diagnostic instance/sans-revue-des-credits
 */
export function meetingProblems(context: FollowContext): Diagnostic[] {
  return [
    ...context.records.meetings.flatMap((meeting) => missed(meeting, context)),
    ...heldIn(context, () => true).flatMap((meeting) => withoutMinutes(meeting, context)),
    ...unreviewed(context),
  ];
}

const nameOf = ({ body }: Pick<Meeting, "body">, { rules }: FollowContext): string =>
  rules.bodies.find(({ id }) => id === body)?.name ?? body;

function missed(meeting: Meeting, context: FollowContext): Diagnostic[] {
  const [known] = knownMeeting(meeting, context.day);
  return known?.state === "prevue_non_tenue" && known.on.startsWith(`${context.year}`)
    ? [
        problem("instance/prevue-non-tenue", meeting.place("plannedOn"), {
          body: nameOf(meeting, context),
          date: frenchMoment(known.on),
        }),
      ]
    : [];
}

function withoutMinutes(meeting: HeldMeeting, context: FollowContext): Diagnostic[] {
  if (meeting.minutes !== false) return [];
  const values = { body: nameOf(meeting, context), date: frenchMoment(meeting.heldOn) };
  return [problem("instance/compte-rendu-absent", meeting.place("minutes"), values)];
}

function unreviewed(context: FollowContext): Diagnostic[] {
  const asked = askedYes(context, "revue_des_credits_avant_copil");
  if (!asked) return [];
  const missing = new Set(
    creditReviews(context)
      .filter(({ isMet }) => isMet === false)
      .map(({ address }) => address),
  );
  return heldIn(context, isSteering)
    .filter(({ address }) => missing.has(address))
    .map((meeting) =>
      problem("instance/sans-revue-des-credits", meeting.place("heldOn"), {
        body: nameOf(meeting, context),
        date: frenchMoment(meeting.heldOn),
        clause: quoted(asked),
      }),
    );
}
