import type { Scope } from "./scope.ts";
import type { Origin, Source, Validity } from "./tree.ts";

/** A follow-up indicator that a document names; it has no value until the follow-up records one. */
export interface FollowUpIndicator {
  readonly id: string;
  readonly label: string;
  readonly family?: "suivi" | "quantitative" | "qualitative" | undefined;
  readonly kind?: string | undefined;
  readonly lines?: string | undefined;
}

/** What a signatory promises to do. Bodies and roles, never persons. */
export interface Commitment extends Validity {
  readonly id: string;
  readonly label: string;
  readonly kind: "contribution" | "communal" | "action" | "principe" | "obligation";
  readonly node?: string | undefined;
  readonly by: string;
  readonly commune?: string | undefined;
  readonly quarter?: string | undefined;
  readonly lead?: string | undefined;
  readonly partners: readonly string[];
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due?: string | undefined;
  readonly duePrinted?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly targets: readonly string[];
  readonly followUp: readonly FollowUpIndicator[];
  readonly note?: string | undefined;
  readonly origin: Origin;
  readonly source: Source;
}

/** Follow-up indicators that a document names for a whole node. */
export interface FollowUpBlock {
  readonly node: string;
  readonly label?: string | undefined;
  readonly commune?: string | undefined;
  readonly indicators: readonly FollowUpIndicator[];
  readonly source: Source;
}
