import { toSource, type WrittenSource } from "../../referentiel/written.ts";
import type { Collective, FollowRules } from "./follow-rules.ts";

/** Whom commitments bind under one name: named one by one, or all those of a list. */
export interface WrittenCollective {
  readonly par: string;
  readonly qui: readonly string[] | keyof typeof WHOLE_LISTS;
  readonly source: WrittenSource;
}

/** Lists that may be taken whole, with what they are. */
export const WHOLE_LISTS = {
  signataires: "tous les organismes qui doivent déclarer",
  bailleurs: "tous les bailleurs",
} as const;

/** A written collective in the model's words. */
export function toCollective(
  { par, qui, source }: WrittenCollective,
  { organisations, landlords }: Pick<FollowRules, "organisations" | "landlords">,
): Collective {
  const whole = {
    signataires: organisations.filter(({ mustDeclare }) => mustDeclare),
    bailleurs: landlords,
  };
  const members = typeof qui === "string" ? whole[qui].map(({ id }) => id) : qui;
  return { by: par, members, source: toSource(source) };
}
