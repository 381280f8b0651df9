import { signatoryReview } from "../commitments/signatory-review.ts";
import type { FollowContext } from "../context.ts";
import { bodiesOf, isHeld, knownMeeting, lastMeeting } from "../meetings/meetings-year.ts";
import type { Body } from "../rules/follow-rules.ts";
import type { Requirement } from "../rules/requirement.ts";
import { pendingState } from "../standing/deadline.ts";
import type { FollowUpState } from "../standing/followed.ts";
import { lastDayOf, type Signed, signedByEach, yearOfDay } from "../tfpb/signatures.ts";
import { yearsIn } from "./contract-years.ts";
import { type Deadline, toDeadline } from "./deadline.ts";
import { sheetDeadlines } from "./sheet-deadlines.ts";

/**
 * What a contract asks of its own follow-up by a day, in each year in which it asks it: meetings, signatures, declarations, fiches;
 * and meetings that are planned. What a target of the référentiel asks too is left to the target, which the same tables answer.
 */
export function obligationsOf(context: FollowContext): Deadline[] {
  const { bodies, requirements } = context.rules;
  return [
    ...bodies.flatMap((body) => rhythmOf(body, context)),
    ...plannedMeetings(context),
    ...requirements
      .filter(({ target }) => target === undefined)
      .flatMap((one) => requirementDeadlines(one, context)),
  ];
}

function rhythmOf(body: Body, context: FollowContext): Deadline[] {
  const { timesAYear: asked, target, id, name, source } = body;
  if (asked === undefined || target !== undefined) return [];
  return yearsIn(context.referentiel, body).map((year) => {
    const found = bodiesOf(context, year).find((one) => one.id === id);
    const held = (found?.meetings ?? []).filter(isHeld);
    const state = settled(found?.isMet ?? null, String(year), context.day);
    return toDeadline(
      {
        id: `instance/${id}`,
        due: String(year),
        state,
        last: lastMeeting(held),
        source,
        subject: { of: "rythme", name, year, asked, held: held.length },
      },
      context.day,
    );
  });
}

/** Met, missed, or what the deadline says of something that nothing settles. */
function settled(isMet: boolean | null, due: string, day: string): FollowUpState {
  if (isMet !== null) return isMet ? "tenu" : "non_tenu";
  return pendingState(due, day) ?? "rien";
}

/** Each meeting for which a day was planned, on that day, or on the one on which it was held. */
function plannedMeetings({ records, rules, day }: FollowContext): Deadline[] {
  return records.meetings.flatMap((meeting) => {
    if (meeting.plannedOn === null) return [];
    return knownMeeting(meeting, day).map((known) => {
      const body = rules.bodies.find(({ id }) => id === known.body);
      return toDeadline(
        {
          id: `instance/${known.body}`,
          due: known.on,
          state: isHeld(known) ? "tenu" : (pendingState(known.on, day) ?? "rien"),
          last: isHeld(known) ? lastMeeting([known]) : null,
          source: body?.source ?? null,
          subject: { of: "reunion", name: body?.name ?? known.body, meeting: known },
        },
        day,
      );
    });
  });
}

/** The days by which a requirement is asked, year by year; none of one that has no day. */
export function requirementDeadlines(requirement: Requirement, context: FollowContext): Deadline[] {
  switch (requirement.asks) {
    case "convention_tfpb_avant":
      return signatureDeadlines("convention", requirement, context);
    case "contrat_signe_par_bailleur":
      return signatureDeadlines("contrat", requirement, context);
    case "declaration_de_chaque_signataire":
      return requirement.value === true ? declarationDeadlines(requirement, context) : [];
    case "fiche_avant":
      return sheetDeadlines(requirement, context);
    default:
      return [];
  }
}

/** One day, or one of each year in which it is asked; a day before which something is asked is due on the day before. */
function signatureDeadlines(signed: Signed, requirement: Requirement, context: FollowContext): Deadline[] {
  const { value } = requirement;
  if (typeof value !== "string") return [];
  const years =
    value.length === 5 ? yearsIn(context.referentiel, requirement) : [yearOfDay(value, context.year)];
  return years.flatMap((year) => {
    const found = signedByEach({ ...context, year }, signed, requirement);
    if (!found || found.limit === null) return [];
    const due = lastDayOf(found.limit, signed);
    const isLate = found.isMet === false;
    return toDeadline(
      {
        id: `exigence/${requirement.id}`,
        due,
        state: isLate ? "hors_delai" : settled(found.isMet, due, context.day),
        source: requirement.source,
        subject: {
          of: "exigence",
          requirement,
          year,
          done: found.parties.filter(({ isMet }) => isMet === true).length,
          total: found.parties.length,
        },
      },
      context.day,
    );
  });
}

/** By the end of each year. */
function declarationDeadlines(requirement: Requirement, context: FollowContext): Deadline[] {
  return yearsIn(context.referentiel, requirement).map((year) => {
    const { signatories, silent } = signatoryReview({ ...context, year });
    const total = signatories.filter(({ mustDeclare }) => mustDeclare).length;
    const isMet = total > 0 && silent.length === 0 ? true : null;
    return toDeadline(
      {
        id: `exigence/${requirement.id}`,
        due: String(year),
        state: settled(isMet, String(year), context.day),
        source: requirement.source,
        subject: { of: "exigence", requirement, year, done: total - silent.length, total },
      },
      context.day,
    );
  });
}
