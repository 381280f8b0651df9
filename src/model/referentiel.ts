import type { Parameter, Rule, Status } from "./rule.ts";
import type { Question, ReferentielNode } from "./tree.ts";

/** A document that a référentiel quotes. */
export interface QuotedDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly note?: string | undefined;
}

/** A human appreciation of a question, written beside the référentiel. Never erases a computed finding. */
export interface Appreciation {
  readonly question: string;
  readonly status: Status;
  /** The body that decided, by its role; never a person's name. */
  readonly by: string;
  readonly date: string;
  readonly text: string;
}

/** A contract's evaluation framework: its questions, its tree, the rules that read figures. */
export interface Referentiel {
  readonly id: string;
  readonly title: string;
  readonly contract: string;
  readonly holder: string;
  /** The EPCI that QPV are compared with. */
  readonly epci: string;
  /** What the EPCI itself is compared with. */
  readonly above: string;
  /** Zoning of the QPV that the evolution is read on. */
  readonly geography: string;
  readonly start: string;
  readonly end: string;
  readonly documents: readonly QuotedDocument[];
  readonly caveats: readonly { readonly text: string; readonly source: string }[];
  /** Sets that hold the values printed in the contract itself. */
  readonly printedDatasets: readonly string[];
  readonly questions: readonly Question[];
  readonly nodes: readonly ReferentielNode[];
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly appreciations: readonly Appreciation[];
  /** Paths and fingerprints of the files it was read from. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
