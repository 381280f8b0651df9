import type { Source, Validity } from "../../referentiel/tree.ts";
import type { BarometerRules } from "../barometer/barometer-rules.ts";
import type { Requirement } from "./requirement.ts";

/** An organisation that lines of the follow-up name. */
export interface Organisation {
  readonly id: string;
  /** An institution or a role, never a person. */
  readonly name: string;
}

/** A body of the contract, and how often it meets. */
export interface Body extends Validity {
  readonly id: string;
  readonly name: string;
  /** At least so many meetings a year; absent when the document says no number. */
  readonly timesAYear?: number | undefined;
  /** Before which body it must have met, when the document says so. */
  readonly before?: string | undefined;
  /** The target of the référentiel that counts its meetings, when there is one: the meetings that are entered are then its lines. */
  readonly target?: string | undefined;
  readonly source: Source;
}

/** Those whom commitments bind together under one name, « Bailleurs sociaux ». */
export interface Collective {
  /** As commitments write who promises. */
  readonly by: string;
  /** Identifiers of organisations. */
  readonly members: readonly string[];
  readonly source: Source;
  /** How the text was read where it leaves room. */
  readonly reading?: string | undefined;
}

/** One thing that a signatory says yes or no to. */
export interface FormItem {
  readonly id: string;
  readonly label: string;
  readonly source: Source;
}

/** A block of the form that signatories answer. */
export interface FormBlock {
  readonly id: string;
  readonly label: string;
  readonly items: readonly FormItem[];
}

/** What is chosen each year to be evaluated, and among what. */
export interface ProgrammeSlot {
  readonly id: string;
  readonly label: string;
  /** Nodes of the référentiel. */
  readonly among: readonly string[];
  readonly timesAYear: number;
  /** The target of the référentiel that counts it, when there is one. */
  readonly target?: string | undefined;
  readonly source: Source;
}

/** suivi.yaml beside a référentiel: whom its follow-up names, and what the contract asks of it. */
export interface FollowRules {
  readonly funders: readonly Organisation[];
  readonly landlords: readonly Organisation[];
  /** Signatories and partners; those who must sign or declare are said by `mustDeclare`. */
  readonly organisations: readonly (Organisation & {
    readonly mustDeclare: boolean;
    readonly source: Source;
  })[];
  readonly collectives: readonly Collective[];
  readonly bodies: readonly Body[];
  readonly requirements: readonly Requirement[];
  /** How the barometer is scored; absent: nothing of it is. */
  readonly barometer?: BarometerRules | undefined;
  /** The form that signatories answer; empty when the contract has none. */
  readonly form: readonly FormBlock[];
  /** What each year's evaluation is chosen among; empty when the contract does not choose. */
  readonly programme: readonly ProgrammeSlot[];
  /** Nodes that say how the contract is steered, with all that is under them: no action is expected of them. */
  readonly governance: readonly string[];
}
