import type { Status } from "../referentiel/rules/rule.ts";
import type { Criterion } from "../referentiel/tree.ts";

/** How many of each status. */
export type StatusTally = Readonly<Record<Status, number>>;

/** How many have a verdict, of those that have an object. */
export function coverageOf(statuses: StatusTally): { readonly evaluable: number; readonly total: number } {
  const { atteint, non_atteint, en_bonne_voie, en_retard, non_evaluable } = statuses;
  const evaluable = atteint + non_atteint + en_bonne_voie + en_retard;
  return { evaluable, total: evaluable + non_evaluable };
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
