import { type Party, partyRecord } from "../parties.ts";
import type { Measurement } from "../records.ts";
import { NOTHING, notEvaluable, type Verdict } from "./goal.ts";
import type { JudgedParty, Target } from "./target.ts";

type Judge = (target: Target, measurements: readonly Measurement[], day: string) => Verdict;

/** What came of a target that binds several parties. */
export interface PartyVerdict {
  readonly verdict: Verdict;
  readonly parties: readonly JudgedParty[];
}

/**
 * The verdict on a target that each of several parties must reach, by the lines of each (« C-01/caf »): reached only when all
 * have, missed as soon as one has. A line that names no party answers for none; but when it says that the target was
 * missed, or met too late, some party missed it.
 */
export function judgeParties(
  target: Target,
  members: readonly Party[],
  { measurements, day, judge }: { measurements: readonly Measurement[]; day: string; judge: Judge },
): PartyVerdict {
  const parties = members.map(({ id, name }): JudgedParty => {
    const { status, reason, measure } = judge(
      { ...target, id: partyRecord(target.id, id) },
      measurements,
      day,
    );
    return { id, name, status, reason, measure };
  });
  const unnamed = judge(target, measurements, day);
  return { parties, verdict: together(parties, unnamed) };
}

function together(parties: readonly JudgedParty[], unnamed: Verdict): Verdict {
  const has = (status: Verdict["status"]): JudgedParty | undefined =>
    parties.find((party) => party.status === status);
  const missed = has("non_atteint") ?? (unnamed.status === "non_atteint" ? unnamed : undefined);
  if (missed) return { ...NOTHING, status: "non_atteint", reason: missed.reason, measure: missed.measure };
  if (has("non_evaluable"))
    return notEvaluable(unnamed.measure ? "partie_non_nommee" : "parties_sans_reponse");
  const slowest = has("en_retard") ?? has("en_bonne_voie") ?? parties.find(({ reason }) => reason !== null);
  return { ...NOTHING, status: slowest?.status ?? "atteint", reason: slowest?.reason ?? null };
}
