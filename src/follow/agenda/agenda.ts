import { daysAfter } from "../../kernel/dates.ts";
import { compareText } from "../../kernel/text.ts";
import { isEachYear } from "../../referentiel/due-day.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Target } from "../../referentiel/targets/target.ts";
import type { FollowContext } from "../context.ts";
import { periodEnd } from "../standing/deadline.ts";
import type { Followed, FollowUpState } from "../standing/followed.ts";
import { yearsOf } from "./contract-years.ts";
import { type Deadline, toDeadline } from "./deadline.ts";
import { obligationsOf } from "./obligations.ts";

/** What an agenda is made of: everything followed on a day, and the référentiels that hold the targets. */
export interface AgendaInput {
  readonly referentiel: Referentiel;
  readonly adopted: readonly Referentiel[];
  readonly followed: readonly Followed[];
  readonly day: string;
  /** The tables of the follow-up and its rules; absent when there are none. */
  readonly follow?: FollowContext | undefined;
}

/**
 * The dated deadlines of a référentiel, by day: commitments and targets that a document dates, what is asked by a day of each
 * year, meetings or counts of a rhythm at the end of each period, from the one that counts now to the end of the contract; and
 * what its follow-up has to do: so many meetings of each body in each year, meetings that are planned, what each of several must
 * sign, send or declare by a day. What has no object on the day is left out, and so is a deadline that no document dates.
 */
export function agendaOf({ referentiel, adopted, followed, day, follow }: AgendaInput): Deadline[] {
  const targets = new Map([
    ...referentiel.targets.map((target) => [target.id, target] as const),
    ...adopted.flatMap((shared) =>
      shared.targets.map((target) => [`${shared.id}/${target.id}`, target] as const),
    ),
  ]);
  const end = yearsOf(referentiel)?.end;
  const deadlines = followed.flatMap((one) => {
    if (one.due === null || one.state === "sans_objet" || isOfFollowUp(one)) return [];
    const first = ofFollowed(one, one.due, day, one.state);
    const later = comingBack(targets.get(one.id), first.day, end === undefined ? undefined : `${end}-12-31`);
    return [first, ...later.map((due) => ({ ...ofFollowed(one, due, day, "a_venir"), last: null }))];
  });
  const obligations = follow ? obligationsOf(follow) : [];
  return [...deadlines, ...obligations].toSorted(
    (left, right) => compareText(left.day, right.day) || compareText(left.id, right.id),
  );
}

/** Bodies and requirements stand in the agenda year by year, and not as one identifier. */
const isOfFollowUp = ({ kind }: Followed): boolean => kind === "instance" || kind === "exigence";

function ofFollowed(followed: Followed, due: string, day: string, state: FollowUpState): Deadline {
  const { id, by, duePrinted, last, source } = followed;
  return toDeadline(
    { id, due, state, by, duePrinted, last, source, subject: { of: "identifiant", followed } },
    day,
  );
}

/** The next days of what comes back each year or each period, after a day and until the contract ends. */
function comingBack(target: Target | undefined, after: string, end: string | undefined): string[] {
  if (!target || end === undefined) return [];
  const { due, dueDay, everyMonths } = target;
  if (dueDay !== undefined && isEachYear(dueDay)) return yearly(dueDay, after, end);
  if (due !== undefined || dueDay !== undefined || everyMonths === undefined) return [];
  return periodEnds(everyMonths, after, end);
}

function yearly(written: string, after: string, end: string): string[] {
  const [from, to] = [Number(after.slice(0, 4)) + 1, Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}-${written}`);
}

function periodEnds(months: number, after: string, end: string): string[] {
  const ends: string[] = [];
  for (let next = endAfter(after, months); next !== undefined && next <= end; next = endAfter(next, months))
    ends.push(next);
  return ends;
}

/** The end of the period that begins the day after; undefined for a length that has no calendar. */
function endAfter(day: string, months: number): string | undefined {
  return periodEnd(daysAfter(day, 1), months);
}
