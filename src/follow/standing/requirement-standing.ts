import { requirementDeadlines } from "../agenda/obligations.ts";
import type { FollowContext } from "../context.ts";
import type { PartyAnswer } from "../parties/each-party.ts";
import type { Requirement, RequirementCode } from "../rules/requirement.ts";
import { signedByEach, yearOfDay } from "../tfpb/signatures.ts";
import { tfpbOfYear } from "../tfpb/tfpb-year.ts";
import { type Checked, checkedRequirement } from "./checked-requirements.ts";
import { pendingState } from "./deadline.ts";
import { type FollowedParty, type FollowUpState, stateOfEach } from "./followed.ts";

/** Under which name what suivi.yaml asks is followed, beside what the référentiel writes. */
export const requirementId = (id: string): string => `exigence/${id}`;

/** Where something that the contract asks of its follow-up stands. */
export interface RequirementStanding {
  readonly state: FollowUpState;
  /** The day that counts; null of what has none. */
  readonly due: string | null;
  /** How many of how many have, fiches, actions or parties; null of what is not counted. */
  readonly counts: Checked["counts"];
  /** Each of those of whom it is asked; null when it is asked of the contract as a whole. */
  readonly parties: readonly FollowedParty[] | null;
}

/** A requirement of the year that is followed, with where it stands. */
export interface RequirementOfYear extends RequirementStanding, Pick<Requirement, "id" | "asks" | "value"> {}

/** All that the contract asks of the year that is followed, in its order. */
export function requirementsOfYear(context: FollowContext): RequirementOfYear[] {
  return context.rules.requirements
    .filter((one) => isAskedIn(one, context.year))
    .map((requirement) => {
      const { id, asks, value } = requirement;
      const own = requirementDeadlines(requirement, context);
      const due = own.find(({ subject }) => subject.of === "exigence" && subject.year === context.year);
      return { id, asks, value, ...standing(requirement, context, due ?? own[0]) };
    });
}

/** Where a requirement stands on the day of reading: of what comes back, the deadline of that year, else the latest that is past, else the next. */
export function requirementStanding(requirement: Requirement, context: FollowContext): RequirementStanding {
  const own = requirementDeadlines(requirement, context).toSorted((left, right) =>
    left.day < right.day ? -1 : 1,
  );
  const due =
    own.find(({ day }) => day.startsWith(context.day.slice(0, 4))) ??
    own.findLast(({ isPast }) => isPast) ??
    own[0];
  const found = standing(requirement, context, due);
  return isAskedIn(requirement, context.year) || due ? found : { ...found, state: "sans_objet" };
}

const isAskedIn = ({ from = "", to = "9999" }: Requirement, year: number): boolean =>
  from <= `${year}-12-31` && `${year}-01-01` <= to;

type Deadline = ReturnType<typeof requirementDeadlines>[number];

function standing(
  requirement: Requirement,
  context: FollowContext,
  deadline: Deadline | undefined,
): RequirementStanding {
  const parties = partiesOf(requirement, context, deadline);
  const checked = checkedRequirement(requirement, context);
  return {
    state:
      valueState(requirement) ??
      deadline?.state ??
      (parties ? stateOfEach(statesOf(parties)) : stateOf(requirement, checked)),
    due: deadline?.due ?? null,
    counts: deadline ? countsOf(deadline) : (checked?.counts ?? null),
    parties,
  };
}

const statesOf = (parties: readonly FollowedParty[]) => parties.map(({ state }) => state);

/** What the document leaves open, or says no to, asks for nothing. */
function valueState({ value }: Requirement): FollowUpState | undefined {
  if (value === null) return "ouvert";
  return value === false ? "sans_objet" : undefined;
}

/** What is nothing to do: a value that controls read. */
const PARAMETERS: ReadonlySet<RequirementCode> = new Set<RequirementCode>([
  "fiche_jour_compris",
  "seuil_de_diffusion",
]);

function stateOf({ asks }: Requirement, checked: Checked | undefined): FollowUpState {
  if (!checked) return PARAMETERS.has(asks) ? "parametre" : "rien";
  if (checked.isMet !== null) return checked.isMet ? "tenu" : "non_tenu";
  return (checked.counts?.done ?? 0) > 0 ? "partiel" : "rien";
}

const countsOf = ({ subject }: Deadline): Checked["counts"] =>
  subject.of === "exigence" && subject.total !== null ? { done: subject.done, total: subject.total } : null;

function partiesOf(
  requirement: Requirement,
  context: FollowContext,
  deadline: Deadline | undefined,
): readonly FollowedParty[] | null {
  const open = pendingState(deadline?.due, context.day) ?? "rien";
  return answersOf(requirement, context)?.map((answer) => ofParty(answer, requirement.id, open)) ?? null;
}

function answersOf(requirement: Requirement, context: FollowContext): readonly PartyAnswer[] | undefined {
  const { asks, value } = requirement;
  if (asks === "contrepartie_a_hauteur_de_l_abattement") return tfpbOfYear(context).counterpart?.parties;
  if (asks !== "convention_tfpb_avant" && asks !== "contrat_signe_par_bailleur") return undefined;
  if (typeof value !== "string") return undefined;
  const signed = asks === "convention_tfpb_avant" ? "convention" : "contrat";
  return signedByEach({ ...context, year: yearOfDay(value, context.year) }, signed, requirement)?.parties;
}

/** `open`: where one stands of whom nothing is known. */
function ofParty(
  { id, name, isMet, on, addresses }: PartyAnswer,
  requirement: string,
  open: FollowUpState,
): FollowedParty {
  const address = addresses.at(-1);
  return {
    id: `${requirementId(requirement)}/${id}`,
    name,
    state: isMet === null ? open : isMet ? "tenu" : "non_tenu",
    last: address === undefined || on === null ? null : { from: "tableau", date: on, address },
  };
}
