import type { Source } from "./tree.ts";

/** What is counted over the QPV: a true, false or unknown answer for each. */
export const READINGS = ["ecart_reduit", "ecart_reduit_en_rapport", "situation_amelioree"] as const;
export type Reading = (typeof READINGS)[number];

/** What a rule tests. A closed union: a référentiel composes these, and holds no code. */
export type Condition =
  | { readonly kind: "part_des_qpv"; readonly reading: Reading; readonly moreThan: string }
  | { readonly kind: "tous"; readonly conditions: readonly Condition[] }
  | { readonly kind: "au_moins_un"; readonly conditions: readonly Condition[] }
  | { readonly kind: "non"; readonly condition: Condition };

/** What a computed finding can be. */
export const STATUSES = [
  "atteint",
  "non_atteint",
  "en_bonne_voie",
  "en_retard",
  "non_evaluable",
  "sans_objet",
] as const;
export type Status = (typeof STATUSES)[number];

/** An example carried by the rule; it runs as a test each time the référentiel is read. */
export interface RuleExample {
  readonly name: string;
  /** For each reading, how many QPV answer yes, no, not at all. */
  readonly facts: Readonly<
    Partial<Record<Reading, { readonly yes: number; readonly no: number; readonly unknown: number }>>
  >;
  readonly expected: Status;
  /** Line in regles.yaml. */
  readonly line?: number | undefined;
}

/** A rule: when the condition is true the finding is `atteint`, false `non_atteint`, unknown `non_evaluable`. */
export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  readonly sources: readonly Source[];
  readonly condition: Condition;
  /** The reading whose k/n is the answer in the report; the first that the condition counts. */
  readonly examples: readonly RuleExample[];
}

/** A value that holds from a date on, with what says so. */
export interface DatedValue {
  readonly from: string;
  readonly value: number;
  readonly reference: string;
}

/** A threshold as data: its values over time, and the date until which they are known to hold. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly DatedValue[];
  readonly knownUntil: string;
}
