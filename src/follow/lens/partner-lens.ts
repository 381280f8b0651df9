import { foldText } from "../../kernel/text.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Source } from "../../referentiel/tree.ts";
import { latestYear } from "../actions/action-record.ts";
import { type SignatoryReview, signatoryReview } from "../commitments/signatory-review.ts";
import type { FollowContext } from "../context.ts";
import { bodiesOf, isHeld } from "../meetings/meetings-year.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import type { Followed } from "../standing/followed.ts";
import { boundElements, type LensElement, sharedElements } from "./bound-elements.ts";
import { knownOrganisations } from "./named-organisation.ts";
import { type PartnerMoney, partnerMoney } from "./partner-money.ts";

/** The meetings of a body in a year, and at how many an organisation was. */
export interface BodyPresence {
  readonly id: string;
  readonly name: string;
  readonly held: number;
  readonly attended: number;
  /** Meetings held of which nobody wrote who was there. */
  readonly unsaid: number;
}

/** A contract as one organisation sees it, in a year and on a day. */
export interface PartnerLens extends Organisation {
  readonly year: number;
  /** AAAA-MM-JJ. */
  readonly day: string;
  /** What suivi.yaml says of it among its organisations; null when it is not one of them. */
  readonly listed: { readonly mustDeclare: boolean; readonly source: Source } | null;
  readonly isFunder: boolean;
  readonly isLandlord: boolean;
  /** The groups and collectives that it is of, with their lines. */
  readonly groups: readonly { readonly label: string; readonly source: Source }[];
  /** What it declared; null when it is not among the organisations of suivi.yaml. */
  readonly declared: SignatoryReview | null;
  readonly elements: readonly LensElement[];
  /** Its commitments in the shared référentiels that the contract takes over. */
  readonly shared: readonly LensElement[];
  readonly money: PartnerMoney;
  /** Bodies that met in the year. */
  readonly meetings: readonly BodyPresence[];
}

/** All that the contract and its follow-up say of one organisation. `followed`: where every identifier stands on the day; `adopted`: the shared référentiels that it takes over. */
export function partnerLens(
  organisation: Organisation,
  followed: readonly Followed[],
  context: FollowContext,
  adopted: readonly Referentiel[] = [],
): PartnerLens {
  const { rules, referentiel, year, day } = context;
  const { id, name } = organisation;
  const listed = rules.organisations.find((one) => one.id === id);
  const groups = (referentiel.parties ?? []).filter(({ members }) => members.some((one) => one.id === id));
  const collectives = rules.collectives.filter(({ members }) => members.length > 1 && members.includes(id));
  return {
    id,
    name,
    year,
    day,
    listed: listed ? { mustDeclare: listed.mustDeclare, source: listed.source } : null,
    isFunder: rules.funders.some((one) => one.id === id),
    isLandlord: rules.landlords.some((one) => one.id === id),
    groups: onceEach([
      ...groups.map(({ label, source }) => ({ label, source })),
      ...collectives.map(({ by, source }) => ({ label: by, source })),
    ]),
    declared: signatoryReview(context).signatories.find((one) => one.id === id) ?? null,
    elements: boundElements(id, followed, context),
    shared: sharedElements(id, adopted, context),
    money: partnerMoney(id, context),
    meetings: presences(id, context),
  };
}

/** The contract as each organisation that its follow-up names sees it, in the latest year that an action is of. */
export function partnerLenses(
  followed: readonly Followed[],
  context: FollowContext,
  adopted: readonly Referentiel[] = [],
): PartnerLens[] {
  const latest = { ...context, year: latestYear(context.records, context.day) };
  return knownOrganisations(latest).map((one) => partnerLens(one, followed, latest, adopted));
}

/** A group of the référentiel and a collective of suivi.yaml may bear one name. */
const onceEach = (groups: PartnerLens["groups"]): PartnerLens["groups"] =>
  [...new Map(groups.toReversed().map((group) => [foldText(group.label), group])).values()].toReversed();

function presences(organisation: string, context: FollowContext): BodyPresence[] {
  const present = new Map(context.records.meetings.map((line) => [line.address, line.present]));
  return bodiesOf(context, context.year).flatMap(({ id, name, held, meetings }) => {
    if (held === 0) return [];
    const there = meetings.filter(isHeld).map(({ address }) => present.get(address) ?? []);
    return {
      id,
      name,
      held,
      attended: there.filter((names) => names.includes(organisation)).length,
      unsaid: there.filter((names) => names.length === 0).length,
    };
  });
}
