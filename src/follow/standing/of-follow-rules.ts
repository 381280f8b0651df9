import { addressFile } from "../../kernel/addresses.ts";
import { latestYear } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { type BodyYear, bodiesOf, isHeld, lastMeeting } from "../meetings/meetings-year.ts";
import type { Body } from "../rules/follow-rules.ts";
import type { Requirement } from "../rules/requirement.ts";
import { requirementWords } from "../rules/requirement-words.ts";
import { pendingState } from "./deadline.ts";
import type { FollowUpState, LastRecord, Told } from "./followed.ts";
import { type RequirementStanding, requirementId, requirementStanding } from "./requirement-standing.ts";

/** Under which name a body of suivi.yaml is followed, beside what the référentiel writes. */
export const bodyId = (id: string): string => `instance/${id}`;

/** Where each body and each requirement of suivi.yaml stands, in its order. */
export function ofFollowRules(context: FollowContext): Told[] {
  const { rules, year, records, day } = context;
  const bodies = bodiesOf(context, year);
  // What has no day is read in the latest year that has lines: in the first days of a year nothing of it is known.
  const checked = { ...context, year: latestYear(records, day) };
  return [
    ...rules.bodies.map((body) => ofBody(body, bodies, context)),
    ...rules.requirements.map((requirement) => ofRequirement(requirement, context, checked)),
  ];
}

/** By the meetings of the year; of a body of which the document gives no number, that it met is all there is to say. */
function ofBody(
  { id, name, timesAYear, source }: Body,
  bodies: readonly BodyYear[],
  context: FollowContext,
): Told {
  const found = bodies.find((body) => body.id === id);
  return {
    id: bodyId(id),
    kind: "instance",
    label: name,
    by: null,
    due: timesAYear === undefined ? null : String(context.year),
    state: found ? stateOfBody(found, context) : "sans_objet",
    last: lastMeeting((found?.meetings ?? []).filter(isHeld)),
    source,
  };
}

function stateOfBody({ isMet, asked, held }: BodyYear, { year, day }: FollowContext): FollowUpState {
  if (isMet !== null) return isMet ? "tenu" : "non_tenu";
  if (asked !== null) return pendingState(String(year), day) ?? "rien";
  return held > 0 ? "releve" : "rien";
}

function ofRequirement(requirement: Requirement, context: FollowContext, checked: FollowContext): Told {
  const dated = requirementStanding(requirement, context);
  const isDated = dated.due !== null || dated.parties !== null;
  const found = isDated ? dated : requirementStanding(requirement, checked);
  return {
    id: requirementId(requirement.id),
    kind: "exigence",
    label: requirementWords(requirement),
    by: null,
    due: found.due,
    state: found.state,
    last: isDated ? null : lastChecked(found, checked),
    parties: found.parties,
    source: requirement.source,
  };
}

/** How much of it is done in the year whose lines were read; null while they say nothing. */
function lastChecked(
  { state, counts }: RequirementStanding,
  { records, year }: FollowContext,
): LastRecord | null {
  const isTold = state === "tenu" || state === "non_tenu" || state === "partiel";
  const line = [...records.actions, ...records.funding, ...records.tfpb].find((one) => one.year === year);
  if (!isTold || !line) return null;
  const file = addressFile(line.address);
  const text = counts === null ? {} : { text: `${counts.done} sur ${counts.total}` };
  return { from: "tableau", date: String(year), ...text, address: file };
}
