import { lastDay } from "../../kernel/dates.ts";
import { compareText } from "../../kernel/text.ts";
import { isEachYear } from "../due-day.ts";
import type { Referentiel } from "../referentiel.ts";
import type { Target } from "../targets/target.ts";
import { periodEnd } from "./deadline.ts";
import type { Followed, FollowUpState } from "./followed.ts";

/** A deadline on its day. */
export interface Deadline {
  readonly id: string;
  /** Its last day, AAAA-MM-JJ. */
  readonly day: string;
  /** As the document dates it: AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due: string;
  readonly isPast: boolean;
  /** Where it stands; `a_venir` for one that comes back after the next. */
  readonly state: FollowUpState;
  readonly followed: Followed;
}

/** What an agenda is made of: everything followed on a day, and the référentiels that hold the targets. */
export interface AgendaInput {
  readonly referentiel: Referentiel;
  readonly adopted: readonly Referentiel[];
  readonly followed: readonly Followed[];
  readonly day: string;
}

/**
 * The dated deadlines of a référentiel, by day: commitments and targets that a document dates, what is asked by a day of each
 * year, and meetings or counts of a rhythm at the end of each period, from the one that counts now to the end of the contract.
 * What has no object on the day is left out, and so is a deadline that no document dates.
 */
export function agendaOf({ referentiel, adopted, followed, day }: AgendaInput): Deadline[] {
  const targets = new Map([
    ...referentiel.targets.map((target) => [target.id, target] as const),
    ...adopted.flatMap((shared) =>
      shared.targets.map((target) => [`${shared.id}/${target.id}`, target] as const),
    ),
  ]);
  const deadlines = followed.flatMap((one) => {
    if (one.due === null || one.state === "sans_objet") return [];
    const first = toDeadline(one, one.due, day, one.state);
    const later = comingBack(targets.get(one.id), first.day, endOfContract(referentiel));
    return [first, ...later.map((due) => toDeadline(one, due, day, "a_venir"))];
  });
  return deadlines.toSorted(
    (left, right) => compareText(left.day, right.day) || compareText(left.id, right.id),
  );
}

function toDeadline(followed: Followed, due: string, day: string, state: FollowUpState): Deadline {
  const last = lastDay(due);
  return { id: followed.id, day: last, due, isPast: last < day, state, followed };
}

/** « 2024-2030 » ends on 31 December 2030; a contract that does not say its years has no end to count to. */
function endOfContract({ contract }: Referentiel): string | undefined {
  const [, year] = /^\d{4}-(\d{4})$/.exec(contract) ?? [];
  return year === undefined ? undefined : `${year}-12-31`;
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
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return periodEnd(next.toISOString().slice(0, 10), months);
}
