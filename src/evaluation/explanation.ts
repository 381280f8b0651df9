import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import type { MemberFigure } from "../compare/pooled.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { SummedOver } from "../data/member-sum.ts";
import type { Observation } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import type { EnteredAction } from "../follow/actions/entered-action.ts";
import type { Followed } from "../follow/standing/followed.ts";
import type { Quantity } from "../kernel/unknown.ts";
import type { Claim, ClaimCheck } from "../referentiel/claims/claim.ts";
import type { Commitment } from "../referentiel/commitments.ts";
import type { Target, TargetFinding } from "../referentiel/targets/target.ts";
import type { ReferentielNode } from "../referentiel/tree.ts";
import type { AdoptedReferentiel, Evaluation } from "./evaluation.ts";
import type { Finding } from "./finding.ts";

/** A row of a gap table, with all that is needed to say where each of its numbers comes from. */
export interface ExplainedRow {
  readonly kind: "row";
  readonly territory: Territory;
  readonly indicator: Indicator;
  /** The one period asked for; all those of the table when undefined. */
  readonly period: string | undefined;
  /** One for each reference: a QPV in two EPCI has two. */
  readonly rows: readonly {
    readonly row: ComparisonRow;
    readonly table: Comparison;
    /** What its reference was made of, where several territories make it. */
    readonly members: readonly MemberFigure[];
  }[];
  readonly rules: readonly ComparabilityRule[];
  readonly workspace: Workspace;
}

/** A figure of an EPCI that its communes add up to, or a share of two such figures. */
export interface ExplainedSum {
  readonly kind: "sum";
  readonly territory: Territory;
  readonly indicator: Indicator;
  readonly sums: readonly {
    readonly indicator: Indicator;
    readonly observation: Observation;
    readonly over: SummedOver;
  }[];
  /** The share that they make, by period; empty for a count. */
  readonly shares: readonly { readonly period: string; readonly value: Quantity }[];
  readonly workspace: Workspace;
}

/** Published figures of a territory that no table compares, such as the value of an EPCI. */
export interface ExplainedFigures {
  readonly kind: "figures";
  readonly territory: Territory;
  readonly indicator: Indicator;
  readonly figures: readonly (CountedFigure & { readonly period: string })[];
  readonly workspace: Workspace;
}

/** What an identifier turned out to name, with what is needed to explain it. */
export type Explanation =
  | { readonly kind: "findings"; readonly findings: readonly Finding[]; readonly evaluation: Evaluation }
  | {
      readonly kind: "target";
      readonly target: Target;
      readonly finding: TargetFinding;
      /** The shared référentiel that it is written in, when the contract is asked what became of it there. */
      readonly adopted?: AdoptedReferentiel | undefined;
      readonly evaluation: Evaluation;
    }
  | {
      readonly kind: "claim";
      readonly claim: Claim;
      readonly check: ClaimCheck;
      readonly evaluation: Evaluation;
    }
  | { readonly kind: "node"; readonly node: ReferentielNode; readonly evaluation: Evaluation }
  | { readonly kind: "commitment"; readonly commitment: Commitment; readonly evaluation: Evaluation }
  /** A follow-up indicator, or a name that only a rule reads. */
  | { readonly kind: "followed"; readonly followed: Followed; readonly evaluation: Evaluation }
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly workspace: Workspace }
  | { readonly kind: "territory"; readonly territory: Territory; readonly workspace: Workspace }
  | { readonly kind: "code"; readonly code: Code }
  | {
      readonly kind: "action";
      readonly id: string;
      readonly referentiel: string;
      readonly years: readonly EnteredAction[];
    }
  | ExplainedSum
  | ExplainedFigures
  | ExplainedRow;
