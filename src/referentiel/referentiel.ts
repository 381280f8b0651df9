import type { PrintedTable } from "../data/printed-table.ts";
import type { Claim } from "./claims/claim.ts";
import type { Commitment, FollowUpBlock } from "./commitments.ts";
import type { Contribution, FreeText } from "./free-texts.ts";
import type { PartyGroup } from "./parties.ts";
import type { Measurement, Opinion } from "./records.ts";
import type { Parameter, Rule, Status } from "./rules/rule.ts";
import type { Target } from "./targets/target.ts";
import type { Question, QuotedDocument, ReferentielNode, RollUp, Scale } from "./tree.ts";

/** A human appreciation of a question, written beside the référentiel. Never erases a computed finding. */
export interface Appreciation {
  readonly question: string;
  readonly status: Status;
  /** The body that decided, by its role; never a person's name. */
  readonly by: string;
  readonly date: string;
  readonly text: string;
}

/** A computed status that a body corrects, with its reason. The computed finding stays beside it. */
export interface Correction {
  readonly finding: string;
  readonly status: Status;
  readonly by: string;
  readonly date: string;
  readonly reason: string;
}

/** Two years that are compared, AAAA. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

/** A contract's evaluation framework: its questions, its tree, the rules that read figures. */
export interface Referentiel {
  readonly id: string;
  readonly title: string;
  /** Of a played year: whose référentiel it has, and what is made up, printed wherever it is shown. Absent for a contract. */
  readonly played?: { readonly of: string; readonly warning: string } | undefined;
  readonly contract: string;
  readonly holder: string;
  /** At which scale it binds; a shared one (not `contractuelle`) has a territory and no EPCI. */
  readonly scale: Scale;
  readonly territory: string | null;
  /** The contract's words for its levels, from the widest; empty when it does not declare them. */
  readonly levels: readonly string[];
  /** Shared référentiels that the contract takes over: recalled in its report, judged at their own scale. */
  readonly adopts: readonly string[];
  readonly rollUp: RollUp;
  /** The EPCI that QPV are compared with; empty for a shared référentiel, like the next four. */
  readonly epci: string;
  /** What the EPCI itself is compared with. */
  readonly above: string;
  /** Zoning of the QPV that the evolution is read on. */
  readonly geography: string;
  readonly start: string;
  readonly end: string;
  /** The two years compared of an indicator that has others than `start` and `end`. */
  readonly windows: Readonly<Record<string, Window>>;
  /** Indicators in the order in which documents show them: the first ones; the others follow. Absent when none is chosen. */
  readonly indicatorOrder?: readonly string[] | undefined;
  readonly documents: readonly QuotedDocument[];
  /** Those whom the contract binds together, when it names them. */
  readonly parties?: readonly PartyGroup[] | undefined;
  readonly caveats: readonly { readonly text: string; readonly source: string }[];
  /** Sets that hold the values printed in the contract itself. */
  readonly printedDatasets: readonly string[];
  /** The tables that these sets hold. */
  readonly printedTables: readonly PrintedTable[];
  readonly questions: readonly Question[];
  readonly nodes: readonly ReferentielNode[];
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly targets: readonly Target[];
  readonly commitments: readonly Commitment[];
  readonly followUpBlocks: readonly FollowUpBlock[];
  readonly claims: readonly Claim[];
  /** What the follow-up recorded, and what residents answered. */
  readonly measurements: readonly Measurement[];
  readonly opinions: readonly Opinion[];
  /** What the follow-up recorded of one QPV, commune or partner alone: shown, and no verdict on the contract. */
  readonly partial?: readonly Measurement[] | undefined;
  readonly appreciations: readonly Appreciation[];
  readonly corrections: readonly Correction[];
  /** What people wrote for the parts of its report; absent when nobody wrote anything. */
  readonly texts?: readonly FreeText[] | undefined;
  /** What councils sent on the draft of its report; absent when there is none. */
  readonly contributions?: readonly Contribution[] | undefined;
  /** Paths and fingerprints of the files it was read from. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
