import type { Comparison } from "../compare/comparison.ts";
import type { Contour } from "../data/contour.ts";
import type { Indicator } from "../data/indicator.ts";
import type { PrintedValue } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import type { Dataset } from "../data/workspace.ts";
import type { FollowYear } from "../follow/follow-year.ts";
import type { PartnerLens } from "../follow/lens/partner-lens.ts";
import type { Followed } from "../follow/standing/followed.ts";
import type { ChangeCause } from "../french/changes.ts";
import type { NodeFigures } from "../french/nodes.ts";
import { codesOf } from "../kernel/closed-list.ts";
import type { ClaimCheck } from "../referentiel/claims/claim.ts";
import type { PrintedBeside } from "../referentiel/claims/printed-beside.ts";
import type { Coherence } from "../referentiel/coherence.ts";
import type { Correction, Referentiel } from "../referentiel/referentiel.ts";
import { STATUSES, type Status } from "../referentiel/rules/rule.ts";
import type { Target, TargetFinding } from "../referentiel/targets/target.ts";
import type { Criterion, QuotedDocument, Scale } from "../referentiel/tree.ts";
import type { AnnualReport } from "./annual-report.ts";
import type { Finding } from "./finding.ts";
import type { OpinionResult } from "./opinions.ts";

/** A correction beside the statuses that were computed for what it names. */
export interface CorrectedFinding extends Correction {
  readonly computed: readonly Status[];
}

/** A shared référentiel that the contract takes over: recalled, judged at its own scale on its own follow-up. */
export interface AdoptedReferentiel {
  readonly id: string;
  readonly title: string;
  readonly scale: Scale;
  readonly territory: string | null;
  readonly documents: readonly QuotedDocument[];
  readonly targets: readonly Target[];
  readonly findings: readonly TargetFinding[];
}

/**
 * The whole evaluation as one serialisable document: all that a report, a spreadsheet or another program may need.
 * `schemas/evaluation.schema.json` is its published contract.
 */
export interface Evaluation {
  readonly format: "ecarts/evaluation";
  readonly formatVersion: 1;
  /** Version of the program, and fingerprint of everything read: same inputs, same fingerprint. */
  readonly producedBy: { readonly version: string; readonly inputs: string };
  /** The day the report bears, AAAA-MM-JJ. */
  readonly date: string;
  readonly referentiel: Referentiel;
  /** Null for a shared référentiel, which compares no QPV. */
  readonly epci: Territory | null;
  readonly territories: readonly Territory[];
  /** Outlines of the territories compared, for the maps of a document; absent when it draws none. */
  readonly contours?: readonly Contour[] | undefined;
  readonly indicators: readonly Indicator[];
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** One verdict per target, in the order of the référentiel. */
  readonly targets: readonly TargetFinding[];
  /** Every identifier that can be followed, those of shared référentiels that bind each contract included. */
  readonly followed: readonly Followed[];
  /** What the tables of the follow-up say of their latest year, and what is wrong with it; absent when nobody has begun them. */
  readonly followUp?: FollowYear | undefined;
  /** The contract as each of its organisations sees it, in that year; absent unless a document of one of them asks for it. */
  readonly partners?: readonly PartnerLens[] | undefined;
  /** What the annual report must hold by law, and what is missing; absent of a shared référentiel. */
  readonly annualReport?: AnnualReport | undefined;
  readonly claims: readonly ClaimCheck[];
  readonly opinions: readonly OpinionResult[];
  readonly corrections: readonly CorrectedFinding[];
  readonly tallies: Tallies;
  readonly coherence: Coherence;
  readonly shared: readonly AdoptedReferentiel[];
  /** What changed since an earlier evaluation; null when none was given. */
  readonly changes: ChangeLog | null;
  readonly nodeFigures: readonly NodeFigures[];
  /** How many questions figures could answer, of how many; of the others, those that wait for an appreciation or a figure. */
  readonly coverage: {
    readonly evaluable: number;
    /** Of these, those of which every figure is of before the contract. */
    readonly starting: number;
    /** No rule answers them, and nobody has appreciated them. */
    readonly awaiting: number;
    /** A rule would answer them with a figure or a line of the follow-up that is not there; nobody has appreciated them. */
    readonly unmeasured: number;
    readonly total: number;
  };
  readonly printed: readonly PrintedValue[];
  /** The same beside the published figures, bounds of groups left out. */
  readonly printedBeside: readonly PrintedBeside[];
  readonly datasets: readonly Dataset[];
}

/** The part of an evaluation that a later one is compared with: an older document may lack targets and claims. */
export type EarlierEvaluation = Pick<Evaluation, "date" | "producedBy" | "referentiel" | "findings"> &
  Partial<Pick<Evaluation, "targets" | "claims">>;

/** What bears a verdict. */
export const JUDGED_KINDS = ["constat", "cible", "controle"] as const;

/** A verdict that is not what it was. */
export interface Change {
  readonly kind: (typeof JUDGED_KINDS)[number];
  readonly id: string;
  /** The status or verdict; null when there was none, or there is none any more. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why, as far as the two documents say: what differs in what it rests on. Never empty. */
  readonly causes: readonly ChangeCause[];
}

/** What changed since an earlier evaluation of the same référentiel. */
export interface ChangeLog {
  /** The day that the earlier evaluation bears. */
  readonly since: string;
  /** Everything read was the same, to the byte. */
  readonly sameInputs: boolean;
  readonly changes: readonly Change[];
}

/** How many of each status. */
export type StatusTally = Readonly<Record<Status, number>>;

/** How many have a verdict, of those that have an object. */
export function coverageOf(statuses: StatusTally): { readonly evaluable: number; readonly total: number } {
  const { non_evaluable, sans_objet, ...verdicts } = statuses;
  const evaluable = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  return { evaluable, total: evaluable + non_evaluable };
}

/** Statuses that a reader looks for even where there is none. */
const USUAL: readonly Status[] = ["atteint", "non_atteint", "non_evaluable"];

/** The statuses that a roll-up shows, in their order: the usual ones, and those that something has. */
export function shownStatuses(tallies: readonly StatusTally[]): Status[] {
  return codesOf(STATUSES).filter(
    (status) => USUAL.includes(status) || tallies.some((statuses) => statuses[status] > 0),
  );
}

/** How much could be judged, and what came out. Elements without object are in the statuses, and in no total. */
export interface Tally {
  readonly questions: { readonly evaluable: number; readonly total: number };
  readonly targets: { readonly evaluable: number; readonly total: number };
  /** Of the findings of the questions. */
  readonly findings: StatusTally;
  readonly targetFindings: StatusTally;
}

/** A node with all that is under it. */
export interface NodeTally extends Tally {
  readonly node: string;
  readonly level: string;
  readonly commitments: number;
  /** Null unless the référentiel declares `synthese: tous`. */
  readonly status: Status | null;
}

/** The nodes of a level: how many, how many with something that could be judged, their statuses. */
export interface LevelTally {
  readonly level: string;
  readonly nodes: number;
  readonly evaluable: number;
  readonly statuses: StatusTally;
}

/** The roll-up of an evaluation: counts, and the declared conjunction; never a mean. */
export interface Tallies {
  readonly whole: Tally;
  readonly criteria: readonly (Tally & { readonly criterion: Criterion | null })[];
  readonly levels: readonly LevelTally[];
  readonly nodes: readonly NodeTally[];
}
