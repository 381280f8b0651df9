import { codesOf } from "../../kernel/closed-list.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { FollowContext } from "../context.ts";
import { amountOf, type PartialSum, sumOf } from "../money/partial-sum.ts";
import { askedYes } from "../rules/asked.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import type { Requirement } from "../rules/requirement.ts";
import { COMMITMENT_STATES, type CommitmentLine } from "../tables/commitment-states.ts";
import { boundBy, speaksFor } from "./bound-parties.ts";
import {
  type CommitmentRecord,
  type CommitmentState,
  commitmentRecords,
  linesBy,
} from "./commitment-record.ts";

/** What a signatory said of a year: how many commitments it spoke of, where each last stood, which money it brought. */
export interface SignatoryYear {
  readonly declared: number;
  /** How many of them last stood in each state; states that none is in are left out. */
  readonly states: Readonly<Partial<Record<CommitmentState, number>>>;
  /** In current euros: of each commitment, what its latest line of the year says. */
  readonly ordinaryPlanned: PartialSum;
  readonly ordinaryMobilised: PartialSum;
  readonly specificPlanned: PartialSum;
  readonly specificMobilised: PartialSum;
  readonly lastOn: string | null;
}

/** A signatory, with the year that is followed and the one before. */
export interface SignatoryReview extends Organisation {
  /** Whether the contract wants it to declare. */
  readonly mustDeclare: boolean;
  /** How many commitments of the document bind it under its name, or that of a collective. */
  readonly bound: number;
  readonly year: SignatoryYear;
  readonly yearBefore: SignatoryYear;
}

/** What was said of two years, the one that is followed first. */
export type ReviewedYears = Pick<SignatoryReview, "year" | "yearBefore">;

/** The review of commitments, signatory by signatory. */
export interface ReviewOfYear {
  /** That each signatory declares; null when the contract does not ask it. */
  readonly requirement: Requirement | null;
  /** Whether each that must has declared something this year; null while one is silent, or when it is not asked. */
  readonly isMet: boolean | null;
  readonly signatories: readonly SignatoryReview[];
  /** What lines say of which no organisation of the contract answers: they name nobody, or somebody whom it does not know. */
  readonly unattributed: ReviewedYears;
  /** Those who must declare, and of whom nothing is entered for the year. */
  readonly silent: readonly Organisation[];
}

/** What was declared of commitments by the day, party by party, and the review of the year. */
export interface CommitmentsOfYear {
  readonly records: readonly CommitmentRecord[];
  readonly review: ReviewOfYear;
}

/** What the declarations say of commitments and of those who made them. */
export function commitmentsOfYear(context: FollowContext): CommitmentsOfYear {
  return { records: commitmentRecords(context), review: signatoryReview(context) };
}

/** What each organisation of the contract declared in the year that is followed. */
export function signatoryReview(context: FollowContext): ReviewOfYear {
  const found = made.get(context) ?? reviewOf(context);
  made.set(context, found);
  return found;
}

/** Reviews of contexts that have been read: each organisation asks for the same one. */
const made = new WeakMap<FollowContext, ReviewOfYear>();

function reviewOf(context: FollowContext): ReviewOfYear {
  const requirement = askedYes(context, "declaration_de_chaque_signataire") ?? null;
  const bonds = new Map(
    context.referentiel.commitments.map((one) => [one.id, boundBy(one, context.rules)] as const),
  );
  const all = linesBy(context);
  const speaker = (line: CommitmentLine) => speaksFor(line, bonds.get(line.id) ?? []);
  const lines = groupedBy(all, speaker);
  const signatories = context.rules.organisations.map(({ id, name, mustDeclare }): SignatoryReview => {
    const own = lines.get(id) ?? [];
    return {
      id,
      name,
      mustDeclare,
      bound: [...bonds.values()].filter((bound) => bound.some((one) => one.id === id)).length,
      ...reviewedYears(own, context.year),
    };
  });
  const known = new Set(signatories.map(({ id }) => id));
  const others = all.filter((line) => !known.has(speaker(line) ?? ""));
  const silent = signatories
    .filter(({ mustDeclare, year }) => mustDeclare && year.declared === 0)
    .map(({ id, name }) => ({ id, name }));
  const isAsked = requirement !== null && signatories.some(({ mustDeclare }) => mustDeclare);
  return {
    requirement,
    isMet: isAsked && silent.length === 0 ? true : null,
    signatories,
    unattributed: reviewedYears(others, context.year),
    silent,
  };
}

const reviewedYears = (lines: readonly CommitmentLine[], year: number): ReviewedYears => ({
  year: signatoryYear(lines, year),
  yearBefore: signatoryYear(lines, year - 1),
});

function signatoryYear(lines: readonly CommitmentLine[], year: number): SignatoryYear {
  const own = lines.filter(({ date }) => date.startsWith(`${year}`));
  const latest = [...groupedBy(own, ({ id }) => id).values()].flatMap((of) => of.at(-1) ?? []);
  const sum = (amount: (line: CommitmentLine) => number | null) =>
    sumOf(latest.map((line) => amountOf(amount(line))));
  const counts = codesOf(COMMITMENT_STATES).map(
    (state) => [state, latest.filter((line) => line.state === state).length] as const,
  );
  return {
    declared: latest.length,
    states: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    ordinaryPlanned: sum((line) => line.ordinaryPlanned),
    ordinaryMobilised: sum((line) => line.ordinaryMobilised),
    specificPlanned: sum((line) => line.specificPlanned),
    specificMobilised: sum((line) => line.specificMobilised),
    lastOn: own.at(-1)?.date ?? null,
  };
}
