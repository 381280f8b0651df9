import { daysAfter } from "../../kernel/dates.ts";
import { groupedBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import { isEachYear } from "../../referentiel/due-day.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import { judgeDone } from "../../referentiel/targets/judge-done.ts";
import { printedMeasures } from "../../referentiel/targets/printed-measures.ts";
import type { Source } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";
import { type EachParty, eachParty, type PartyAnswer } from "../parties/each-party.ts";
import { asked } from "../rules/asked.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import type { Requirement } from "../rules/requirement.ts";
import type { TfpbLine } from "../tables/tfpb.ts";

/** What a landlord signs: the column that dates it, what the contract asks of it, and whether that is before the day or by it. */
export const SIGNED = {
  convention: {
    field: "agreementSignedOn",
    asks: "convention_tfpb_avant",
    words: "la convention d’abattement",
    isBefore: true,
  },
  contrat: {
    field: "contractSignedOn",
    asks: "contrat_signe_par_bailleur",
    words: "le contrat de ville",
    isBefore: false,
  },
} as const;

export type Signed = keyof typeof SIGNED;

/** The signature of one landlord; `on` is a month or a year when nothing says the day. */
export interface Signature extends PartyAnswer {
  /** Whether the table of the abatement tells it; what the target of the requirement is known by does otherwise. */
  readonly isOfTable: boolean;
  /** Where the contract itself prints it, when nothing that was entered tells it. */
  readonly printed: Source | null;
  /** Communes in which the landlord has lines and no date of signature is entered. */
  readonly silentCommunes: readonly string[];
}

/** What is asked of each landlord's signature, and what each did. */
export interface SignedByEach extends EachParty<Signature> {
  readonly signed: Signed;
  readonly requirement: Requirement;
  /** The day before which, or by which, it is asked, AAAA-MM-JJ; null when the document leaves it open. */
  readonly limit: string | null;
}

/**
 * Whether each landlord of the contract has signed in time, by the dates that are known on the day: a convention before the
 * day, the contract by the day. A landlord that signs commune by commune has signed with the last of them, and is silent while
 * one of them is; what is recorded of the target that asks the same, or printed by the contract, answers for who is silent.
 * Undefined when the contract asks nothing of the kind.
 */
export function signedByEach(
  context: FollowContext,
  signed: Signed,
  requirement = asked(context, SIGNED[signed].asks),
): SignedByEach | undefined {
  if (!requirement) return undefined;
  const limit = limitOf(requirement, context.year);
  const parties = context.rules.landlords.map((landlord) => {
    const own = signatureOf(landlord, context, signed, limit);
    const told = own.isMet === null ? toldOfTarget(landlord, requirement, signed, context) : undefined;
    return told ? { ...own, ...told } : own;
  });
  return { ...eachParty(parties), signed, requirement, limit };
}

/** A day of each year is one of the year of the abatement. */
function limitOf({ value }: Requirement, year: number): string | null {
  if (typeof value !== "string") return null;
  return isEachYear(value) ? `${year}-${value}` : value;
}

/** The year of a day, and the one that is followed for a day of each year. */
export const yearOfDay = (day: string, year: number): number =>
  isEachYear(day) ? year : Number(day.slice(0, 4));

/** The last day on which a signature is in time: the one before a day before which it is asked. */
export const lastDayOf = (limit: string, signed: Signed): string =>
  SIGNED[signed].isBefore ? daysAfter(limit, -1) : limit;

/**
 * What is known of a signature by the target that asks the same of each landlord: a line of its follow-up, or what the contract
 * prints. Undefined when that judges nothing, and of a day of each year: a yes does not say of which.
 */
function toldOfTarget(
  landlord: Organisation,
  { target: name, value }: Requirement,
  signed: Signed,
  { referentiel, day }: FollowContext,
): Pick<Signature, "isMet" | "on" | "addresses" | "isOfTable" | "printed"> | undefined {
  const target = referentiel.targets.find(({ id }) => id === name);
  const group = referentiel.parties?.find(({ id }) => id === target?.each);
  const isOne = group?.members.some(({ id }) => id === landlord.id) === true;
  if (!target || !isOne || typeof value !== "string" || isEachYear(value)) return undefined;
  const { documents, measurements } = referentiel;
  const asked = { ...target, dueDay: undefined, due: lastDayOf(value, signed), dueIsCondition: true };
  const lines = [...printedMeasures(target, [landlord], documents), ...measurements];
  const { status, measure } = judgeDone({ ...asked, id: partyRecord(target.id, landlord.id) }, lines, day);
  if (!measure || (status !== "atteint" && status !== "non_atteint")) return undefined;
  const { date, addresses, printed = null, value: isSigned } = measure;
  const on = isSigned === true ? date : null;
  return { isMet: status === "atteint", on, addresses, isOfTable: false, printed };
}

function signatureOf(
  { id, name }: Organisation,
  context: FollowContext,
  signed: Signed,
  limit: string | null,
): Signature {
  const dated = datesByCommune(id, context, signed);
  const silentCommunes = dated.filter(({ dates }) => dates.length === 0).map(({ commune }) => commune);
  const on = dated.flatMap(({ dates }) => dates).toSorted((left, right) => compareText(left.on, right.on));
  const last = on.at(-1)?.on ?? null;
  return {
    id,
    name,
    isMet: isInTime(last, silentCommunes.length > 0, signed, limit),
    on: last,
    isOfTable: last !== null,
    printed: null,
    addresses: on.map(({ address }) => address),
    silentCommunes,
  };
}

/** One commune too late is too late; one that is silent leaves the others' yes open. */
function isInTime(
  last: string | null,
  isOneSilent: boolean,
  signed: Signed,
  limit: string | null,
): boolean | null {
  if (last === null || limit === null) return null;
  const isLate = SIGNED[signed].isBefore ? last >= limit : last > limit;
  if (isLate) return false;
  return isOneSilent ? null : true;
}

/** The dates of signature that are known of a landlord, in each commune where it has lines this year. */
export function datesByCommune(landlord: string, { records, year, day }: FollowContext, signed: Signed) {
  const { field } = SIGNED[signed];
  const own = records.tfpb.filter((line) => line.landlord === landlord && line.year <= year);
  const zonings = new Set(own.filter((line) => line.year === year).map(({ zoning }) => zoning));
  // A convention on the zoning of 2015 says nothing of the one that the zoning of 2024 asks for.
  const counted = own.filter(({ zoning }) => signed === "contrat" || zonings.has(zoning));
  const byCommune = groupedBy(counted, ({ commune }) => commune);
  return [...byCommune]
    .filter(([, lines]) => lines.some((line) => line.year === year))
    .map(([commune, lines]) => ({ commune, dates: datesOf(lines, field, day) }));
}

function datesOf(lines: readonly TfpbLine[], field: "agreementSignedOn" | "contractSignedOn", day: string) {
  return lines.flatMap((line) => {
    const on = line[field];
    return on === null || on > day ? [] : [{ on, address: line.address, line }];
  });
}
