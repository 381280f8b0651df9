import { lastDay } from "../../kernel/dates.ts";
import { isEachYear } from "../../referentiel/due-day.ts";
import type { JudgedTarget, Target } from "../../referentiel/targets/target.ts";
import type { TargetReason } from "../../referentiel/targets/target-reasons.ts";
import { deadlineOf, nextDueDay, pendingState, periodBefore } from "./deadline.ts";
import type { FollowUpState, LastRecord } from "./followed.ts";

/** A verdict, of a target or of one of its parties. */
type Verdict = Pick<JudgedTarget, "status" | "reason" | "measure">;

/** In what a target is followed: on which day, in a contract of which years. */
export interface FollowUpDay {
  readonly day: string;
  readonly contract: string;
}

/** Where a target stands, and the deadline that it is read against. */
export interface Standing {
  readonly state: FollowUpState;
  readonly due: string | undefined;
}

/** Reasons that say done, or recorded, after the deadline. */
const LATE: ReadonlySet<TargetReason | null> = new Set<TargetReason | null>([
  "hors_delai",
  "fait_apres_echeance",
  "releve_apres_echeance",
]);

/**
 * Where a target stands, by its verdict; without one, by its deadline and by the latest line. One that is to be had again each
 * period or each year, and has been, is read against the next deadline as soon as that is near.
 */
export function stateOfTarget(
  target: Target,
  verdict: Verdict,
  last: LastRecord | null,
  { day, contract }: FollowUpDay,
): Standing {
  const due = deadlineOf(target, day, contract);
  const { status, reason } = verdict;
  if (status === "sans_objet") return { state: "sans_objet", due };
  if (LATE.has(reason)) return { state: "hors_delai", due };
  if (status === "atteint") return reached(target, verdict, day, due);
  if (status === "non_atteint") return { state: "non_tenu", due };
  if (status === "en_retard") return { state: "en_retard", due };
  return { state: open(status === "en_bonne_voie", last, day, due), due };
}

/** Reached; when that was for a period or a year before, what is due now is what counts. */
function reached(target: Target, { measure }: Verdict, day: string, due: string | undefined): Standing {
  const known = measure ? lastDay(measure.date) : day;
  const next = nextDue(target, day, due);
  const pending = next === undefined || known > next.after ? undefined : pendingState(next.due, day);
  return pending === "sous_30_jours" || pending === "dans_l_annee"
    ? { state: pending, due: next?.due }
    : { state: "tenu", due };
}

/** The next deadline of what is to be had again, and the last day of the year or period before it; undefined of the others. */
function nextDue({ due: own, dueDay, everyMonths }: Target, day: string, due: string | undefined) {
  if (dueDay !== undefined && isEachYear(dueDay)) {
    const next = nextDueDay(dueDay, day);
    return { due: next, after: `${Number(next.slice(0, 4)) - 1}-12-31` };
  }
  const isCalendar = everyMonths !== undefined && 12 % everyMonths === 0 && own === undefined;
  return isCalendar && dueDay === undefined ? { due, after: periodBefore(day, everyMonths) } : undefined;
}

/** Without a verdict, or on its way: what is due soon is said first, then what is known. */
function open(
  isOnPath: boolean,
  last: LastRecord | null,
  day: string,
  due: string | undefined,
): FollowUpState {
  const pending = pendingState(due, day);
  const isSettled = last !== null && pending === "echue" && lastDay(last.date) >= lastDay(due ?? "");
  if (pending !== undefined && pending !== "a_venir" && !isSettled) return pending;
  if (last?.value === null) return "inconnu";
  if (isOnPath) return "en_cours";
  return last ? "releve" : (pending ?? "rien");
}
