import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import { timingOf } from "../../referentiel/due-day.ts";
import type { Measurement } from "../../referentiel/records.ts";
import { isCondition } from "../../referentiel/targets/target.ts";
import { pendingState } from "./deadline.ts";
import type { FollowUpState } from "./followed.ts";

/**
 * Where a commitment stands by its own lines, in the order of time: `oui` is done, too late when the document wants it before
 * a day; `non` on its last day or later is not done, and before that day says nothing of it; a number is recorded, and nothing
 * judges it.
 */
export function stateOfCommitment(
  { due, duePrinted }: Pick<Commitment, "due" | "duePrinted">,
  lines: readonly Measurement[],
  day: string,
): FollowUpState {
  const last = lines.at(-1);
  const pending = pendingState(due, day);
  if (last?.value === true) return doneState({ due, duePrinted }, lines);
  if (last?.value === false && due !== undefined && pending === "echue")
    return lastDay(last.date) >= lastDay(due) ? "non_tenu" : "echue";
  const isSettled = last !== undefined && pending === "echue" && lastDay(last.date) >= firstDay(due ?? "");
  if (pending !== undefined && pending !== "a_venir" && !isSettled) return pending;
  return recordedState(lines) ?? pending ?? "rien";
}

/** By the first line that says yes: that is when it was done. */
function doneState(
  { due, duePrinted }: Pick<Commitment, "due" | "duePrinted">,
  lines: readonly Measurement[],
): FollowUpState {
  const done = lines.find(({ value }) => value === true);
  if (due === undefined || !done || !isCondition({ duePrinted })) return "tenu";
  const timing = timingOf(done.date, lastDay(due));
  if (timing === "imprecis") return "releve";
  return timing === "a_temps" ? "tenu" : "hors_delai";
}

/** What the latest line says, where nothing is promised by a day; undefined without one. */
export function recordedState(lines: readonly Measurement[]): FollowUpState | undefined {
  const last = lines.at(-1);
  if (!last) return undefined;
  return last.value === null && last.text === undefined ? "inconnu" : "releve";
}
