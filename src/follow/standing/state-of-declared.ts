import type { Commitment } from "../../referentiel/commitments.ts";
import type { Measurement } from "../../referentiel/records.ts";
import { COMMITMENT_STATES, type CommitmentLine } from "../tables/commitment-states.ts";
import type { FollowUpState, LastRecord } from "./followed.ts";
import { stateOfCommitment } from "./state-of-promise.ts";

/** What a party last said, where no deadline says more. */
const SAID: Readonly<Record<CommitmentLine["state"], FollowUpState>> = {
  non_commence: "non_commence",
  en_cours: "commence",
  tenu: "tenu",
  reporte: "reporte",
  abandonne: "abandonne",
};

/**
 * Where a commitment stands by what was declared of it, in the order of time: held, too late when the document wants it before a
 * day; given up; else what its deadline says, and only then what was said last. Without a line, as when nothing was recorded.
 */
export function stateOfDeclared(
  commitment: Pick<Commitment, "due" | "duePrinted">,
  lines: readonly CommitmentLine[],
  day: string,
): FollowUpState {
  const last = lines.at(-1);
  if (last?.state === "abandonne") return "abandonne";
  const state = stateOfCommitment(commitment, lines.map(asMeasurement), day);
  return last && (state === "releve" || state === "a_venir") ? SAID[last.state] : state;
}

/** Held, or not held on that day. */
function asMeasurement({ id, date, state, source, party, address }: CommitmentLine): Measurement {
  return { id, date, value: state === "tenu", source, by: party ?? "", address };
}

/** The latest thing declared; null of none. */
export function lastDeclared(lines: readonly CommitmentLine[]): LastRecord | null {
  const last = lines.at(-1);
  if (!last) return null;
  return { from: "declaration", date: last.date, text: COMMITMENT_STATES[last.state], address: last.address };
}
