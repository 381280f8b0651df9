import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import type { FollowRules } from "./rules/follow-rules.ts";
import type { ListName } from "./tables/column.ts";
import type { FollowRecords } from "./tables/tables.ts";

/** A word of a list that a contract gives: what is written, and what it means. */
export interface ListEntry {
  readonly code: string;
  readonly words: string;
}

/** The lists of a contract: what the workbook offers, and what the reader checks. */
export type ContractLists = Readonly<Record<ListName, readonly ListEntry[]>>;

/** What a control or a state of the follow-up is given. */
export interface FollowContext {
  readonly referentiel: Referentiel;
  readonly rules: FollowRules;
  readonly lists: ContractLists;
  /** Of every year that was read. */
  readonly records: FollowRecords;
  /** The year that is followed. */
  readonly year: number;
  /** The day on which it is read, AAAA-MM-JJ: what is dated after it is not known yet. */
  readonly day: string;
}

/** A check of what was read: silent where what it needs is unknown, or the contract does not ask it. */
export type FollowControl = (context: FollowContext) => readonly Diagnostic[];
