import type { PartyGroup } from "../../referentiel/parties.ts";
import { toSource, type WrittenSource } from "../../referentiel/written.ts";
import { toBarometerRules, type WrittenBarometer } from "../barometer/barometer-file.ts";
import { toCollective, type WrittenCollective } from "./collective-file.ts";
import type { FollowRules, Organisation } from "./follow-rules.ts";
import { toFormBlock, toSlot, type WrittenFormBlock, type WrittenSlot } from "./form-file.ts";
import type { Requirement, RequirementCode } from "./requirement.ts";

/** One organisation, or all those of a group that referentiel.yaml names already. */
export type WrittenOrganisation =
  | { readonly id: string; readonly nom: string }
  | { readonly parties: string };

/** What a person writes in suivi.yaml: French keys; schemas/suivi.schema.json has been checked. */
export interface WrittenFollowRules {
  readonly financeurs?: readonly WrittenOrganisation[];
  readonly bailleurs?: readonly WrittenOrganisation[];
  readonly organismes?: readonly (WrittenOrganisation & {
    readonly doit_declarer?: boolean;
    readonly source: WrittenSource;
  })[];
  readonly instances?: readonly WrittenBody[];
  readonly exigences?: readonly WrittenRequirement[];
  readonly barometre?: WrittenBarometer;
  readonly collectifs?: readonly WrittenCollective[];
  readonly formulaire?: readonly WrittenFormBlock[];
  readonly programme?: readonly WrittenSlot[];
  readonly gouvernance?: readonly string[];
}

export interface WrittenBody extends WrittenDates {
  readonly id: string;
  readonly nom: string;
  readonly au_moins_par_an?: number;
  readonly avant?: string;
  readonly cible?: string;
  readonly source: WrittenSource;
  readonly lecture?: string;
}

export interface WrittenRequirement extends WrittenDates {
  readonly id: string;
  readonly exigence: RequirementCode;
  readonly valeur: Requirement["value"];
  readonly cible?: string;
  readonly source: WrittenSource;
  readonly lecture?: string;
}

/** First and last day, both included; absent: the contract's own. */
export interface WrittenDates {
  readonly du?: string;
  readonly au?: string;
}

/** The groups of referentiel.yaml that organisations may be drawn from, by their identifier. */
export type Groups = readonly Pick<PartyGroup, "id" | "members">[];

/** What suivi.yaml may name of its référentiel; undefined when that could not be read: nothing is then said unknown. */
export interface KnownToRules {
  readonly documents: readonly string[] | undefined;
  readonly groups: Groups | undefined;
  readonly targets: readonly string[] | undefined;
  readonly nodes: readonly string[] | undefined;
  /** Who promises, as commitments write it. */
  readonly promisers: ReadonlySet<string> | undefined;
}

/** Written follow-up rules in the model's words; `groups` are those of the référentiel. */
export function toFollowRules(written: WrittenFollowRules, groups: Groups): FollowRules {
  const {
    financeurs = [],
    bailleurs = [],
    organismes = [],
    instances = [],
    exigences = [],
    barometre,
  } = written;
  const drawn = (one: WrittenOrganisation) => membersOf(one, groups);
  const landlords = bailleurs.flatMap(drawn);
  const organisations = organismes.flatMap((one) =>
    drawn(one).map((organisation) => ({
      ...organisation,
      mustDeclare: one.doit_declarer ?? false,
      source: toSource(one.source),
    })),
  );
  return {
    funders: financeurs.flatMap(drawn),
    landlords,
    organisations,
    collectives: (written.collectifs ?? []).map((one) => toCollective(one, { organisations, landlords })),
    form: (written.formulaire ?? []).map(toFormBlock),
    programme: (written.programme ?? []).map(toSlot),
    governance: written.gouvernance ?? [],
    bodies: instances.map(toBody),
    requirements: exigences.map((one) => ({
      id: one.id,
      asks: one.exigence,
      value: one.valeur,
      target: one.cible,
      source: toSource(one.source),
      reading: one.lecture,
      ...toDates(one),
    })),
    ...(barometre && { barometer: toBarometerRules(barometre) }),
  };
}

const toBody = (body: WrittenBody) => ({
  id: body.id,
  name: body.nom,
  timesAYear: body.au_moins_par_an,
  before: body.avant,
  target: body.cible,
  source: toSource(body.source),
  reading: body.lecture,
  ...toDates(body),
});

const toDates = ({ du, au }: WrittenDates) => ({ from: du, to: au, replaces: [] });

/** The organisations that a line gives: itself, or the members of its group; none of a group that does not exist. */
export function membersOf(one: WrittenOrganisation, groups: Groups): readonly Organisation[] {
  if (!("parties" in one)) return [{ id: one.id, name: one.nom }];
  return groups.find(({ id }) => id === one.parties)?.members ?? [];
}
