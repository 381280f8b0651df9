import { foldText } from "../../kernel/text.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import type { FollowRules, Organisation } from "../rules/follow-rules.ts";
import type { CommitmentLine } from "../tables/commitment-states.ts";

type Bound = Pick<FollowRules, "organisations" | "landlords" | "collectives">;

/**
 * Whom a commitment binds, of the organisations that the contract names: the members of a collective (« Bailleurs sociaux »),
 * else the one that bears the name of who promises. Empty when the contract does not say which organisations those are.
 */
export function boundBy({ by }: Pick<Commitment, "by">, rules: Bound): readonly Organisation[] {
  const known = boundIn.get(rules) ?? new Map<string, readonly Organisation[]>();
  boundIn.set(rules, known);
  const bound = known.get(by) ?? whoIs(by, rules);
  known.set(by, bound);
  return bound;
}

/** Whom those who promise are, by the rules of each contract: a thousand commitments are promised by a few. */
const boundIn = new WeakMap<Bound, Map<string, readonly Organisation[]>>();

function whoIs(by: string, rules: Bound): readonly Organisation[] {
  const collective = rules.collectives.find((one) => one.by === by);
  const known = [...rules.organisations, ...rules.landlords];
  if (collective)
    return collective.members.map((id) => known.find((one) => one.id === id) ?? { id, name: id });
  const promiser = foldText(by);
  const own = known.find(({ name }) => foldText(name) === promiser);
  return own ? [{ id: own.id, name: own.name }] : [];
}

/**
 * Of whom a line speaks: the party that it names, else the only one whom its commitment binds; undefined when it may be several.
 */
export function speaksFor(
  { party }: Pick<CommitmentLine, "party">,
  bound: readonly Organisation[],
): string | undefined {
  if (party !== null) return party;
  return bound.length === 1 ? bound[0]?.id : undefined;
}
