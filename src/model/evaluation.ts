import type { Comparison } from "./comparison.ts";
import type { Dataset } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import type { Indicator } from "./indicator.ts";
import type { Referentiel } from "./referentiel.ts";
import type { Territory } from "./territory.ts";

/** A value printed in the contract itself, with the words that qualify it. */
export interface PrintedValue {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly value: number;
  readonly qualifier: string;
  readonly statistic: string;
  readonly available?: number | undefined;
  readonly total?: number | undefined;
  readonly lines?: string | undefined;
  readonly note?: string | undefined;
  readonly address: string;
}

/** What the published figures say of an indicator attached to a node: one French sentence per table, no verdict. */
export interface NodeReading {
  readonly node: string;
  readonly indicator: string;
  readonly text: string;
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
  readonly epci: Territory;
  readonly territories: readonly Territory[];
  readonly indicators: readonly Indicator[];
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  readonly readings: readonly NodeReading[];
  /** How many questions figures could answer, of how many. */
  readonly coverage: { readonly evaluable: number; readonly awaiting: number; readonly total: number };
  readonly printed: readonly PrintedValue[];
  readonly datasets: readonly Dataset[];
}
