import { groupedBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import type { FollowContext } from "../context.ts";
import { type EachParty, eachParty, type PartyAnswer } from "../parties/each-party.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import type { COMMITMENT_STATES, CommitmentLine } from "../tables/commitment-states.ts";
import { boundBy, speaksFor } from "./bound-parties.ts";

export type CommitmentState = keyof typeof COMMITMENT_STATES;

/** What one party last said of a commitment. */
export interface Declared extends PartyAnswer {
  /** Null while it has said nothing. */
  readonly state: CommitmentState | null;
  readonly outlook: string | null;
  /** The document or the meeting that establishes it, as the line says; null while it has said nothing. */
  readonly proof: string | null;
}

/** What those whom a commitment binds said of it by the day of reading. */
export interface CommitmentRecord extends EachParty<Declared> {
  readonly id: string;
  readonly label: string;
  /** As the document names who promises. */
  readonly by: string;
  readonly node: string | null;
  /** Lines that name nobody, of a commitment that binds several: they answer for none. */
  readonly unnamed: readonly string[];
}

/**
 * Each commitment of which something was said by the day, or that binds several, with the latest state of each party: held when
 * each holds it, given up as soon as one gives it up, not known while one is silent or under way.
 */
export function commitmentRecords(context: FollowContext): CommitmentRecord[] {
  const lines = groupedBy(linesBy(context), ({ id }) => id);
  return context.referentiel.commitments.flatMap((commitment) => {
    const own = lines.get(commitment.id) ?? [];
    const bound = boundBy(commitment, context.rules);
    return own.length === 0 && bound.length < 2 ? [] : recordOf(commitment, own, bound);
  });
}

/** What was said by the day of reading, in the order of time. */
export function linesBy({ records, day }: Pick<FollowContext, "records" | "day">): CommitmentLine[] {
  return records.commitments
    .filter(({ date }) => date <= day)
    .toSorted((left, right) => compareText(left.date, right.date));
}

function recordOf(
  { id, label, by, node }: Commitment,
  lines: readonly CommitmentLine[],
  bound: readonly Organisation[],
): CommitmentRecord {
  const parties = partiesOf(lines, bound).map((party) => ({
    party,
    own: lines.filter((line) => speaksFor(line, bound) === party.id),
  }));
  const unnamed = lines.filter((line) => speaksFor(line, bound) === undefined);
  const answers =
    parties.length > 0
      ? parties.map(({ party, own }) => declaredOf(party, own))
      : [declaredOf({ id: "", name: by }, unnamed)];
  return {
    isMet: eachParty(answers.slice(0, bound.length || undefined)).isMet,
    parties: answers,
    id,
    label,
    by,
    node: node ?? null,
    unnamed: parties.length > 0 ? unnamed.map(({ address }) => address) : [],
  };
}

/** Lines that may say where a commitment stands: not those of one whom it does not bind, as another's word settles nothing. */
export function linesOfBound(
  lines: readonly CommitmentLine[],
  bound: readonly Organisation[],
): readonly CommitmentLine[] {
  if (bound.length === 0) return lines;
  return lines.filter(({ party }) => party === null || bound.some(({ id }) => id === party));
}

/** Those whom it binds, then others whom its lines name. */
function partiesOf(
  lines: readonly CommitmentLine[],
  bound: readonly Organisation[],
): readonly Organisation[] {
  const known = new Set(bound.map(({ id }) => id));
  const named = new Set(lines.flatMap(({ party }) => (party === null || known.has(party) ? [] : party)));
  return [...bound, ...[...named].map((id) => ({ id, name: id }))];
}

function declaredOf({ id, name }: Organisation, lines: readonly CommitmentLine[]): Declared {
  const last = lines.at(-1);
  return {
    id,
    name,
    isMet: last?.state === "tenu" ? true : last?.state === "abandonne" ? false : null,
    on: last?.date ?? null,
    addresses: lines.map(({ address }) => address),
    state: last?.state ?? null,
    outlook: last?.outlook ?? null,
    proof: last?.source ?? null,
  };
}
