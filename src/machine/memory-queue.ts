import {
  type Job,
  type JobOutcome,
  type JobQueue,
  type JobStanding,
  type TakenJob,
  wordsOfJob,
} from "../files/jobs.ts";
import { type RecordedJob, standingOf } from "./job-standing.ts";

/**
 * To evaluate its first contract a worker reads all data, for seconds: it is left to those that have done so, unless so many contracts
 * were counted without giving this one a document to make.
 */
const COUNTED_IN_VAIN = 2;

/** To start one more worker takes as long as so many documents: it is worth it only when as many wait for it. */
const DOCUMENTS_OF_A_START = 12;

/** Documents of a contract that is still to be counted, for want of knowing: a little less than an EPCI has QPV. */
const DOCUMENTS_OF_A_CONTRACT = 3;

/** A job is tried again so often: what kills its worker three times would kill every one. */
const TRIES = 3;

interface Held {
  readonly id: string;
  readonly job: Job;
  state: RecordedJob["state"];
  output: RecordedJob["output"];
  tries: number;
  /** Who holds it. */
  holder: number | undefined;
}

/**
 * The queue of a campaign on one machine, in the memory of the process that leads it. Documents go before contracts, but for the few
 * workers that evaluate: these see to it that the others have documents to make.
 */
export class MemoryQueue {
  readonly #jobs = new Map<string, Held>();
  /** Those that wait, in their order: a queue of thousands is not gone through for each one that is taken. */
  readonly #documents = new Line();
  readonly #contracts = new Line();
  readonly #held = new Map<number, Set<Held>>();
  /** Workers that have read the data; and of each worker that finds nothing to do, how many contracts were counted when that began. */
  readonly #evaluators = new Set<number>();
  readonly #idle = new Map<number, number>();
  #counted = 0;
  #open = 0;

  /** The queue as one worker sees it, by its number. */
  of(holder: number): JobQueue {
    return {
      add: async (jobs) => this.add(jobs),
      take: async (most) => this.#take(holder, most),
      settle: async (id, outcome) => this.#settle(id, outcome),
      giveBack: async (id, label, reason) => this.#giveBack(id, { label, reason }),
      isDone: async () => this.isDone,
      standing: async () => this.standing(),
      close: async () => undefined,
    };
  }

  add(jobs: readonly Job[]): number {
    const before = this.#jobs.size;
    for (const job of jobs) {
      const id = wordsOfJob(job);
      if (this.#jobs.has(id)) continue;
      const one: Held = { id, job, state: "waiting", output: null, tries: 0, holder: undefined };
      this.#jobs.set(id, one);
      this.#lineOf(one).push(one);
    }
    const added = this.#jobs.size - before;
    this.#open += added;
    return added;
  }

  standing(): JobStanding {
    return standingOf([...this.#jobs.values()]);
  }

  /** Whether nothing waits and nothing is held. */
  get isDone(): boolean {
    return this.#open === 0;
  }

  /** Whether so much waits that one more worker beside others would not end after them for having started. */
  isWorthOneMore(beside: number): boolean {
    const waiting = this.#documents.length + DOCUMENTS_OF_A_CONTRACT * this.#contracts.length;
    return beside === 0 || waiting >= DOCUMENTS_OF_A_START * beside;
  }

  /** Gives back what a dead worker held. */
  release(holder: number, reason: string): void {
    for (const { id } of [...(this.#held.get(holder) ?? [])]) this.#giveBack(id, { reason });
    this.#held.delete(holder);
    this.#evaluators.delete(holder);
    this.#idle.delete(holder);
  }

  #take(holder: number, most: number): readonly TakenJob[] {
    const taken = this.#next(holder, most);
    if (taken.length > 0) this.#idle.delete(holder);
    else this.#idle.set(holder, this.#idle.get(holder) ?? this.#counted);
    const held = this.#held.get(holder) ?? new Set();
    this.#held.set(holder, held);
    for (const one of taken) {
      Object.assign(one, { state: "held", holder, tries: one.tries + 1 });
      held.add(one);
    }
    return taken.map(({ id, job }) => ({ id, job }));
  }

  /** Who evaluates goes on to the next contract while few documents wait; who does not, evaluates when nobody does or too slowly. */
  #next(holder: number, most: number): readonly Held[] {
    const hasOthers = this.#held.size > 1;
    const isShort = hasOthers && this.#documents.length < 2 * most;
    const evaluates = this.#evaluators.has(holder);
    const documents = evaluates && isShort && this.#contracts.length > 0 ? [] : this.#documents.shift(most);
    if (documents.length > 0) return documents;
    const inVain = this.#counted - (this.#idle.get(holder) ?? this.#counted);
    const isNeeded = this.#evaluators.size === 0 || inVain >= COUNTED_IN_VAIN;
    if (!evaluates && !isNeeded) return [];
    const contract = this.#contracts.shift(1);
    if (contract.length > 0) this.#evaluators.add(holder);
    return contract;
  }

  #settle(id: string, outcome: JobOutcome): void {
    const held = this.#letGo(id);
    if (!held) return;
    Object.assign(held, { state: "done", output: outcome });
    if (held.job.subject === undefined) this.#counted += 1;
    this.#open -= 1;
  }

  #giveBack(id: string, output: { readonly label?: string; readonly reason: string }): void {
    const held = this.#letGo(id);
    if (!held) return;
    const isLost = held.tries >= TRIES;
    Object.assign(held, { state: isLost ? "lost" : "waiting", output });
    if (isLost) this.#open -= 1;
    else this.#lineOf(held).unshift(held);
  }

  /** A job that was held, and is no more. */
  #letGo(id: string): Held | undefined {
    const held = this.#jobs.get(id);
    if (held?.state !== "held") return undefined;
    this.#held.get(held.holder ?? 0)?.delete(held);
    held.holder = undefined;
    return held;
  }

  #lineOf({ job }: Held): Line {
    return job.subject === undefined ? this.#contracts : this.#documents;
  }
}

/** What waits, first come first served; what comes back goes first. */
class Line {
  #waiting: Held[] = [];
  #back: Held[] = [];
  #next = 0;

  get length(): number {
    return this.#back.length + this.#waiting.length - this.#next;
  }

  push(one: Held): void {
    this.#waiting.push(one);
  }

  unshift(one: Held): void {
    this.#back.push(one);
  }

  shift(most: number): readonly Held[] {
    const back = this.#back.splice(0, most);
    const fresh = this.#waiting.slice(this.#next, this.#next + most - back.length);
    this.#next += fresh.length;
    if (this.#next === this.#waiting.length) [this.#waiting, this.#next] = [[], 0];
    return [...back, ...fresh];
  }
}
