import { allOf } from "../../kernel/logic.ts";
import type { Organisation } from "../rules/follow-rules.ts";

/** What one of several did of what is asked of each of them. */
export interface PartyAnswer extends Organisation {
  /** Null while nothing that was entered tells. */
  readonly isMet: boolean | null;
  /** The day on which it was done, AAAA-MM-JJ; null when none is known. */
  readonly on: string | null;
  /** The lines that tell it; none of who is silent. */
  readonly addresses: readonly string[];
}

/** What is asked of each of several, and what came of it. */
export interface EachParty<Party extends PartyAnswer = PartyAnswer> {
  /** True when each has, false as soon as one has not, null while one is silent and none has failed. */
  readonly isMet: boolean | null;
  readonly parties: readonly Party[];
}

/**
 * What several did together: one's yes is not all's. Null of none: nobody is known of whom it is asked.
 *
 * @example
 * eachParty([{ id: "a", name: "A", isMet: true, on: "2024-12-01", addresses: ["tfpb.csv:2"] }, { id: "b", name: "B", isMet: null, on: null, addresses: [] }]).isMet
 * // => null
 */
export function eachParty<Party extends PartyAnswer>(parties: readonly Party[]): EachParty<Party> {
  const isMet = parties.length === 0 ? null : allOf(parties.map((party) => party.isMet ?? undefined));
  return { isMet: isMet ?? null, parties };
}

/** Those of whom nothing is known. */
export const silentParties = <Party extends PartyAnswer>({ parties }: EachParty<Party>): Party[] =>
  parties.filter(({ isMet }) => isMet === null);
