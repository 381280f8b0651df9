import { COUNCILS, type Council } from "../tables/council-opinions.ts";
import type { Consulted, ConsultedTerritory } from "./consulted.ts";
import type { KnownOpinion } from "./opinion-state.ts";

/** The opinion of a council, with what it is called: « Maubeuge (conseil municipal) ». */
export interface NamedOpinion extends KnownOpinion {
  readonly name: string;
}

/** A council that the draft has not been sent to. */
export interface UnsentCouncil {
  readonly council: Council;
  readonly name: string;
}

/** Where the consultation on the draft of a report stands: whom it is still to be sent to, whom an answer is awaited from. */
export interface Consultation {
  readonly unsent: readonly UnsentCouncil[];
  readonly awaited: readonly { readonly name: string; readonly until: string }[];
  readonly answered: number;
  readonly silent: number;
}

/** The opinions with the names of whom they are of; a code that nothing names stays a code. */
export function namedOpinions(
  opinions: readonly KnownOpinion[],
  nameOf: (code: string) => string | undefined,
): NamedOpinion[] {
  return opinions.map((one) => {
    const code = (one.council === "autre_signataire" ? one.organisation : one.territory) ?? "";
    return { ...one, name: calledWith(nameOf(code) ?? code, one.council) };
  });
}

const calledWith = (name: string, council: Council): string => `${name} (${COUNCILS[council]})`;

/** What is known of each council to ask: a conseil citoyen that covers a whole commune answers for its QPV. */
export function consultation(
  { communes, districts }: Consulted,
  opinions: readonly KnownOpinion[],
): Consultation {
  const towns = communes.map((one) => ({ one, council: "conseil_municipal" as const, codes: [one.code] }));
  const citizens = districts.map((one) => ({
    one,
    council: "conseil_citoyen" as const,
    codes: [one.code, ...one.communes],
  }));
  const known = [...towns, ...citizens].map(({ one, council, codes }) => ({
    council,
    name: one.label,
    found: codes.flatMap((code) => opinionOf(council, code, opinions))[0],
  }));
  const inState = (state: KnownOpinion["state"]) => known.filter(({ found }) => found?.state === state);
  return {
    unsent: known.flatMap(({ council, name, found }) =>
      !found || found.state === "a_transmettre" ? [{ council, name }] : [],
    ),
    awaited: known.flatMap(({ council, name, found }) =>
      found?.state === "en_cours" && found.until !== null
        ? [{ name: calledWith(name, council), until: found.until }]
        : [],
    ),
    answered: inState("rendu").length,
    silent: inState("repute_favorable").length,
  };
}

const opinionOf = (
  council: KnownOpinion["council"],
  code: ConsultedTerritory["code"],
  opinions: readonly KnownOpinion[],
): KnownOpinion[] => opinions.filter((one) => one.council === council && one.territory === code);

/** The communes that received the DSU, and those of which nothing says whether they did. */
export function grantsOf({ communes }: Consulted, opinions: readonly KnownOpinion[]) {
  const of = communes.map(({ code, label }) => ({
    label,
    has: opinionOf("conseil_municipal", code, opinions)[0]?.hasGrant ?? null,
  }));
  return {
    received: of.filter(({ has }) => has === true).map(({ label }) => label),
    unknown: of.filter(({ has }) => has === null).map(({ label }) => label),
  };
}
