import type { Job, JobOutcome, JobQueue, JobStanding, TakenJob } from "../files/jobs.ts";
import { type RecordedJob, standingOf } from "./job-standing.ts";

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

/** The queue of a campaign on one machine, in the memory of the process that leads it. Documents go before contracts. */
export class MemoryQueue {
  readonly #jobs = new Map<string, Held>();
  readonly #settled: () => void;

  /** `settled` is told as documents are done, or will not be. */
  constructor(settled: () => void = () => undefined) {
    this.#settled = settled;
  }

  /** The queue as one worker sees it, by its number. */
  of(holder: number): JobQueue {
    return {
      add: async (jobs) => this.add(jobs),
      take: async (most) => this.#take(holder, most),
      settle: async (id, outcome) => this.#settle(id, outcome),
      giveBack: async (id, label, reason) => this.#giveBack(id, { label, reason }),
      standing: async () => this.standing(),
      close: async () => undefined,
    };
  }

  add(jobs: readonly Job[]): number {
    const before = this.#jobs.size;
    for (const job of jobs) {
      const id = JSON.stringify([
        job.template,
        job.day,
        job.scope,
        job.contract,
        job.subject ?? "",
        job.subject === undefined,
      ]);
      if (!this.#jobs.has(id))
        this.#jobs.set(id, { id, job, state: "waiting", output: null, tries: 0, holder: undefined });
    }
    return this.#jobs.size - before;
  }

  standing(): JobStanding {
    return standingOf([...this.#jobs.values()]);
  }

  /** Whether nothing waits and nothing is held. */
  get isDone(): boolean {
    return [...this.#jobs.values()].every(({ state }) => state === "done" || state === "lost");
  }

  /** Gives back what a dead worker held. */
  release(holder: number, reason: string): void {
    for (const one of this.#jobs.values())
      if (one.state === "held" && one.holder === holder) this.#giveBack(one.id, { reason });
  }

  #take(holder: number, most: number): readonly TakenJob[] {
    const waiting = [...this.#jobs.values()].filter(({ state }) => state === "waiting");
    const documents = waiting.filter(({ job }) => job.subject !== undefined);
    const taken = (documents.length > 0 ? documents : waiting.slice(0, 1)).slice(0, most);
    for (const one of taken) Object.assign(one, { state: "held", holder, tries: one.tries + 1 });
    return taken.map(({ id, job }) => ({ id, job }));
  }

  #settle(id: string, outcome: JobOutcome): void {
    const held = this.#jobs.get(id);
    if (held?.state !== "held") return;
    Object.assign(held, { state: "done", output: outcome });
    if (held.job.subject !== undefined) this.#settled();
  }

  #giveBack(id: string, output: { readonly label?: string; readonly reason: string }): void {
    const held = this.#jobs.get(id);
    if (held?.state !== "held") return;
    Object.assign(held, { state: held.tries < TRIES ? "waiting" : "lost", output });
  }
}
