import type { Source } from "./tree.ts";
import { toSource, type WrittenSource } from "./written.ts";

/** One of those whom a commitment binds: an institution or a role, never a person. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** Those whom a document binds together: each of them must answer for what is asked of each. */
export interface PartyGroup {
  readonly id: string;
  readonly label: string;
  readonly members: readonly Party[];
  readonly source: Source;
}

/** What a person writes under `parties` of referentiel.yaml. */
export interface WrittenPartyGroup {
  readonly id: string;
  readonly libelle: string;
  readonly membres: readonly { readonly id: string; readonly nom: string }[];
  readonly source: WrittenSource;
}

/** Written parties in the model's words. */
export function toPartyGroup({ id, libelle, membres, source }: WrittenPartyGroup): PartyGroup {
  return {
    id,
    label: libelle,
    members: membres.map((member) => ({ id: member.id, name: member.nom })),
    source: toSource(source),
  };
}

/** The identifiers of the members of a group; none when there is no such group. */
export function membersOf(group: string | undefined, groups: readonly WrittenPartyGroup[]): string[] {
  return groups.find(({ id }) => id === group)?.membres.map(({ id }) => id) ?? [];
}

/**
 * Under which name releves.csv records what one party did of a target.
 *
 * @example
 * partyRecord("C-01", "caf")
 * // => "C-01/caf"
 */
export const partyRecord = (target: string, party: string): string => `${target}/${party}`;
