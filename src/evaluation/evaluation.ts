import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import type { PrintedValue } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import type { Dataset } from "../data/workspace.ts";
import type { NodeReading } from "../french/nodes.ts";
import type { ClaimCheck } from "../referentiel/claims/claim.ts";
import type { Coherence } from "../referentiel/coherence.ts";
import type { Correction, Referentiel } from "../referentiel/referentiel.ts";
import type { Status } from "../referentiel/rules/rule.ts";
import type { Target, TargetFinding } from "../referentiel/targets/target.ts";
import type { QuotedDocument, Scope } from "../referentiel/tree.ts";
import type { ChangeLog } from "./change-log.ts";
import type { Finding } from "./finding.ts";
import type { OpinionReading } from "./opinion-reading.ts";
import type { Tallies } from "./tallies.ts";

/** A correction beside the statuses that were computed for what it names. */
export interface CorrectedFinding extends Correction {
  readonly computed: readonly Status[];
}

/** A shared référentiel that the contract takes over: recalled, judged at its own scale on its own follow-up. */
export interface AdoptedReferentiel {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
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
  /** Null for a shared référentiel, which compares no quarter. */
  readonly epci: Territory | null;
  readonly territories: readonly Territory[];
  readonly indicators: readonly Indicator[];
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** One verdict per target, in the order of the référentiel. */
  readonly targets: readonly TargetFinding[];
  readonly claims: readonly ClaimCheck[];
  readonly opinions: readonly OpinionReading[];
  readonly corrections: readonly CorrectedFinding[];
  readonly tallies: Tallies;
  readonly coherence: Coherence;
  readonly shared: readonly AdoptedReferentiel[];
  /** What changed since an earlier evaluation; null when none was given. */
  readonly changes: ChangeLog | null;
  readonly readings: readonly NodeReading[];
  /** How many questions figures could answer, of how many; of the others, those that wait for an appreciation or a figure. */
  readonly coverage: {
    readonly evaluable: number;
    /** No rule answers them, and nobody has appreciated them. */
    readonly awaiting: number;
    /** A rule would answer them with a figure or a line of the follow-up that is not there; nobody has appreciated them. */
    readonly unmeasured: number;
    readonly total: number;
  };
  readonly printed: readonly PrintedValue[];
  readonly datasets: readonly Dataset[];
}
