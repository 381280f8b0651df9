import { printedName } from "../data/printed-name.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { latestYear } from "./actions/action-record.ts";
import { type ActionsOfYear, actionsOfYear } from "./actions/action-year.ts";
import { type BarometerState, barometerState } from "./barometer/barometer-state.ts";
import { type CohortsState, cohortsState } from "./cohorts/cohort-state.ts";
import { type CommitmentsOfYear, commitmentsOfYear } from "./commitments/signatory-review.ts";
import { consultationsState, type ReleasedConsultation } from "./consultations/consultation-state.ts";
import type { ContractLists, FollowContext, ListEntry } from "./context.ts";
import { type ContractSoFar, contractSoFar } from "./contract-so-far.ts";
import { CONTROLS } from "./controls.ts";
import { type KnownOpinion, opinionsOfYear } from "./councils/opinion-state.ts";
import { type FormOfYear, formOfYear } from "./form/form-year.ts";
import { type MeetingsOfYear, meetingsOfYear } from "./meetings/meetings-year.ts";
import { type MoneyOfYear, moneyOfYear } from "./money/money-year.ts";
import { type ProgrammeOfYear, programmeOfYear } from "./programme/programme-year.ts";
import { type AudiencesOfYear, audiencesOfYear } from "./release/audiences.ts";
import { type RequirementOfYear, requirementsOfYear } from "./standing/requirement-standing.ts";
import { type TfpbOfYear, tfpbOfYear } from "./tfpb/tfpb-year.ts";

/** A year of the contract as it is known on a day: one part a subject, plain values that a report or another program can read. */
export interface FollowYear {
  readonly year: number;
  /** AAAA-MM-JJ. */
  readonly day: string;
  /** What the codes of districts, organisations and bodies stand for. */
  readonly names: readonly ListEntry[];
  readonly actions: ActionsOfYear;
  readonly money: MoneyOfYear;
  /** Every year of the contract from its start to the day. */
  readonly soFar: ContractSoFar;
  readonly audiences: AudiencesOfYear;
  readonly cohorts: CohortsState;
  readonly barometer: BarometerState;
  readonly consultations: readonly ReleasedConsultation[];
  readonly tfpb: TfpbOfYear;
  readonly meetings: MeetingsOfYear;
  readonly commitments: CommitmentsOfYear;
  /** Null of a contract that has no form for its signatories. */
  readonly form: FormOfYear | null;
  readonly programme: ProgrammeOfYear;
  /** What the contract asks of the year, each with where it stands. */
  readonly requirements: readonly RequirementOfYear[];
  /** What councils said of the draft of the annual report. */
  readonly opinions: readonly KnownOpinion[];
  /** What contradicts itself, or is not as the contract asks: said, and nothing is left out for it. */
  readonly problems: readonly Diagnostic[];
}

/** What was done, spent and counted in the year that is followed, and what is wrong with it. */
export function followYear(context: FollowContext): FollowYear {
  return {
    year: context.year,
    day: context.day,
    names: shownNames(context.lists),
    actions: actionsOfYear(context),
    money: moneyOfYear(context),
    soFar: contractSoFar(context),
    audiences: audiencesOfYear(context),
    cohorts: cohortsState(context),
    barometer: barometerState(context),
    consultations: consultationsState(context),
    tfpb: tfpbOfYear(context),
    meetings: meetingsOfYear(context),
    commitments: commitmentsOfYear(context),
    form: formOfYear(context),
    programme: programmeOfYear(context),
    requirements: requirementsOfYear(context),
    opinions: opinionsOfYear(context),
    problems: CONTROLS.flatMap((control) => control(context)),
  };
}

/**
 * A year of the follow-up on a day: the one that is asked for, else the latest that an action is of and that has begun; undefined
 * of a follow-up that nobody has begun.
 */
export function yearOfFollowUp(
  context: FollowContext,
  { year, day }: { readonly year?: number | undefined; readonly day: string },
): FollowYear | undefined {
  if (Object.values(context.records).every((rows) => rows.length === 0)) return undefined;
  return followYear({ ...context, year: year ?? latestYear(context.records, day), day });
}

/** Places as they are printed; an organisation bears the words of those who entered it. */
const shownNames = (lists: ContractLists): ListEntry[] => [
  ...[...lists.qpv, ...lists.communes].map(({ code, words }) => ({ code, words: printedName(words) })),
  ...(["organismes", "financeurs", "bailleurs", "instances"] as const).flatMap((list) => lists[list]),
];
