/** Whether a text is the contract's own words, or a reading of them. */
export type Origin = "verbatim" | "paraphrase" | "reconstruit" | "derive";

/** Where in which document a thing is written: lines of the text that was read, from 1. */
export interface Source {
  readonly document: string;
  readonly lines?: string | undefined;
}

/** From when to when a thing holds (AAAA-MM-JJ, both included), and what it replaces. Absent bounds: the contract's. */
export interface Validity {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly replaces: readonly string[];
}

/** The evaluative criteria; a question carries zero, one or two of them. */
export const CRITERIA = [
  "effectivite",
  "efficacite",
  "efficience",
  "pertinence",
  "coherence",
  "effet",
  "impact",
  "opinion",
] as const;

export type Criterion = (typeof CRITERIA)[number];

/** An evaluative question: answered by a rule over figures, or waiting for a human appreciation. */
export interface Question extends Validity {
  readonly id: string;
  readonly text: string;
  readonly origin: Origin;
  readonly source: Source;
  readonly criteria: readonly Criterion[];
  readonly indicators: readonly string[];
  readonly rule?: string | undefined;
  /** Why figures cannot answer it. */
  readonly notEvaluable?: string | undefined;
}

/** A node of the contract's own tree; `level` is the contract's word for it (pilier, ambition, axe…). */
export interface ReferentielNode extends Validity {
  readonly id: string;
  readonly level: string;
  readonly label: string;
  readonly origin: Origin;
  readonly source: Source;
  readonly note?: string | undefined;
  /** A project that the contract calls « phare ». */
  readonly flagship: boolean;
  /** A role or an institution; never a person's name. Absent when the text names none. */
  readonly lead?: string | undefined;
  /** Names of the communes concerned, when the node aims at some only. */
  readonly communes: readonly string[];
  readonly indicators: readonly string[];
  readonly questions: readonly Question[];
  readonly children: readonly ReferentielNode[];
}
