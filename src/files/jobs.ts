import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Whose documents a campaign makes: of a référentiel, of an EPCI without one, or of each EPCI of a département, a region or France. */
export interface CampaignScope {
  readonly referentiel?: string | undefined;
  readonly epci?: string | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
  readonly france?: boolean | undefined;
}

/**
 * What a queue of a campaign holds: a contract whose documents are still to be counted, or one document. It says enough to be done
 * on any machine that holds the same content, and nothing that a worker would have to believe: no path, no text of a page.
 */
export interface Job {
  /** sha256 of all that documents are made from, the program included: a worker of another content refuses the job. */
  readonly content: string;
  readonly template: string;
  /** The day that documents bear, AAAA-MM-JJ. */
  readonly day: string;
  readonly scope: CampaignScope;
  /** Which contract of the scope, by its identifier. */
  readonly contract: string;
  /** What a document is about, by its code, or null for the whole contract; absent: the contract is to be counted. */
  readonly subject?: string | null;
}

/** A job as a line of text: two that say the same have the same, in whatever order and however often they went through JSON. */
export function wordsOfJob({ content, template, day, scope, contract, subject }: Job): string {
  const said = Object.entries(scope).filter(([, value]) => value !== undefined);
  return JSON.stringify([
    content,
    template,
    day,
    said.sort(),
    contract,
    ...(subject === undefined ? [] : [subject]),
  ]);
}

/** A job that a worker holds. What it has not settled in time comes back to others. */
export interface TakenJob {
  readonly id: string;
  readonly job: Job;
}

/** What became of a job: a document written, or there already to the byte; a contract counted; or neither, and why. */
export interface JobOutcome {
  readonly state: "written" | "kept" | "counted" | "unmade";
  /** How the document, or the contract, is called. */
  readonly label: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far a campaign is. Documents of contracts that are still to be counted are in none of these numbers. */
export interface JobStanding {
  /** Documents that wait, and those that a worker holds. */
  readonly waiting: number;
  readonly held: number;
  readonly written: number;
  readonly kept: number;
  /** Contracts whose documents are still to be counted. */
  readonly uncounted: number;
  /** Documents and contracts that could not be made, with their problems; and those that many workers gave up. */
  readonly unmade: readonly { readonly label: string; readonly diagnostics: readonly Diagnostic[] }[];
  readonly lost: readonly { readonly label: string; readonly reason: string }[];
}

/** The queue of a campaign: any number of workers take jobs from it, and each may die at any moment. */
export interface JobQueue {
  /** Puts jobs at its end, each under an identifier made of what it says: the same job is never in it twice. Gives how many are new. */
  add(jobs: readonly Job[]): Promise<number>;
  /** Some jobs for oneself, documents before contracts, those that came first before others; none when none waits. */
  take(most: number): Promise<readonly TakenJob[]>;
  settle(id: string, outcome: JobOutcome): Promise<void>;
  /** Gives a job back that this worker could not do for a reason that is not the job's: another may, or this one later. */
  giveBack(id: string, label: string, reason: string): Promise<void>;
  /** Whether nothing waits and nothing is held. Asked often: it costs as little in a queue of thousands. */
  isDone(): Promise<boolean>;
  standing(): Promise<JobStanding>;
  close(): Promise<void>;
}

/** The server of a queue cannot be reached, or refuses. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}
