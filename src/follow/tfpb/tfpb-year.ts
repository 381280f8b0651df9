import type { FollowContext } from "../context.ts";
import { type EachParty, eachParty, type PartyAnswer } from "../parties/each-party.ts";
import { askedNumber, askedYes } from "../rules/asked.ts";
import type { Requirement } from "../rules/requirement.ts";
import { type LandlordYear, landlordsOf } from "./landlord-year.ts";
import { type SignedByEach, signedByEach } from "./signatures.ts";

/** The counterpart that each landlord owes, where the contract asks for one. */
export interface CounterpartOfEach extends EachParty {
  readonly requirement: Requirement;
}

/** The abatement of a year: who was abated what, who did what for it, and what the contract asks of each landlord. */
export interface TfpbOfYear {
  readonly landlords: readonly LandlordYear[];
  /** The year before, to read beside it. */
  readonly yearBefore: readonly LandlordYear[];
  /** What each has to sign: none that the contract does not ask. */
  readonly signatures: readonly SignedByEach[];
  /** Whether what each did is worth what was abated; null when the contract does not ask it. */
  readonly counterpart: CounterpartOfEach | null;
  /** On which zoning the abatement of the year is granted; null when the contract does not say. */
  readonly zoning: number | null;
}

/** What the lines of the abatement say of the year that is followed. */
export function tfpbOfYear(context: FollowContext): TfpbOfYear {
  const landlords = landlordsOf(context, context.year);
  const signatures = (["convention", "contrat"] as const).map((signed) => signedByEach(context, signed));
  return {
    landlords,
    yearBefore: landlordsOf(context, context.year - 1),
    signatures: signatures.filter((one) => one !== undefined),
    counterpart: counterpartOf(landlords, askedYes(context, "contrepartie_a_hauteur_de_l_abattement")),
    zoning: askedNumber(context, "geographie_de_l_abattement")?.value ?? null,
  };
}

function counterpartOf(
  landlords: readonly LandlordYear[],
  requirement: Requirement | undefined,
): CounterpartOfEach | null {
  if (!requirement) return null;
  const parties = landlords.map(
    ({ id, name, isCovered, addresses }): PartyAnswer => ({
      id,
      name,
      isMet: isCovered,
      on: null,
      addresses,
    }),
  );
  return { ...eachParty(parties), requirement };
}
