import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import {
  type Job,
  type JobOutcome,
  type JobQueue,
  type JobStanding,
  QueueError,
  type TakenJob,
} from "../files/jobs.ts";
import { standingOf } from "./job-standing.ts";

/** The schema of the database in which the engine keeps its tables: nothing else of it is touched. */
const SCHEMA = "ecarts";

/** What a queue on a server is opened with. */
export interface ServerQueue {
  /** postgres://… */
  readonly server: string;
  /** The name that users gave to the queue, and what its jobs are made from: each content has a queue of its own. */
  readonly name: string;
  readonly content: string;
  /** How long a worker may hold a job before it is taken for dead. */
  readonly heldSeconds: number;
  /** How long a server that does not answer is waited for. */
  readonly patienceSeconds: number;
}

/** A job is tried again so often: workers may die, disks may be full for a while. */
const TRIES = 20;

/** Between two looks for jobs whose workers are dead. */
const RECOVERY_IN_MILLISECONDS = 1000;

/** Jobs put in one order. */
const AT_ONCE = 500;

/** The tables keep what became of a campaign for so long, if the engine is ever asked to clear them. */
const KEPT_IN_DAYS = 90;

/**
 * Opens the queue of a campaign on a PostgreSQL server, by pg-boss. Throws a QueueError when the library is not installed, or the
 * server cannot be reached.
 */
export async function openPostgresQueue(asked: ServerQueue): Promise<PostgresQueue> {
  const Engine = await engine();
  const boss = new Engine({
    connectionString: asked.server,
    schema: SCHEMA,
    // Two connections, and no clock of its own: jobs of the dead are looked for when there is nothing else to take.
    max: 2,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: KEPT_IN_DAYS * 86_400,
    deleteAfterDays: KEPT_IN_DAYS,
  });
  // Said by the order that fails; without a listener it would end the process.
  boss.on("error", () => undefined);
  const queue = new PostgresQueue(boss, asked);
  await queue.begin();
  return queue;
}

async function engine(): Promise<typeof PgBoss> {
  try {
    return (await import("pg-boss")).default;
  } catch (error) {
    throw new QueueError("la bibliothèque pg-boss n’est pas installée (npm install pg-boss@10)", {
      cause: error,
    });
  }
}

export class PostgresQueue implements JobQueue {
  readonly #boss: PgBoss;
  readonly #asked: ServerQueue;
  readonly #name: string;
  #recovered = 0;

  constructor(boss: PgBoss, asked: ServerQueue) {
    this.#boss = boss;
    this.#asked = asked;
    this.#name = queueName(asked);
  }

  async begin(): Promise<void> {
    await this.#patiently(() => this.#boss.start());
  }

  /** Makes the queue if it is not there. */
  async create(): Promise<void> {
    await this.#patiently(() =>
      this.#boss.createQueue(this.#name, {
        name: this.#name,
        retryLimit: TRIES,
        expireInSeconds: this.#asked.heldSeconds,
        retentionMinutes: KEPT_IN_DAYS * 1440,
      }),
    );
  }

  /** Whether the queue is there, and whether there are others of its name, for other contents. */
  async found(): Promise<"own" | "other" | "none"> {
    const all = await this.#patiently(() => this.#boss.getQueues());
    const names = all.map(({ name }) => name);
    if (names.includes(this.#name)) return "own";
    return names.some((name) => name.startsWith(`${this.#asked.name}.`)) ? "other" : "none";
  }

  async add(jobs: readonly Job[]): Promise<number> {
    let added = 0;
    for (let first = 0; first < jobs.length; first += AT_ONCE) {
      const some = jobs.slice(first, first + AT_ONCE).map((job) => ({
        id: idOf(job),
        name: this.#name,
        data: job,
        // Documents before contracts: a worker that has evaluated a contract makes its documents while it holds it.
        priority: job.subject === undefined ? 0 : 1,
        expireInSeconds: this.#asked.heldSeconds,
      }));
      added +=
        ((await this.#patiently(() => this.#boss.insert(some))) as unknown as string[] | null)?.length ?? 0;
    }
    return added;
  }

  async take(most: number): Promise<readonly TakenJob[]> {
    const taken = await this.#boss.fetch<Job>(this.#name, { batchSize: most });
    if (taken.length === 0) await this.#recover();
    return taken.map(({ id, data }) => ({ id, job: data }));
  }

  async settle(id: string, outcome: JobOutcome): Promise<void> {
    await this.#patiently(() => this.#boss.complete(this.#name, id, outcome));
  }

  async giveBack(id: string, label: string, reason: string): Promise<void> {
    await this.#patiently(() => this.#boss.fail(this.#name, id, { label, reason }));
  }

  async standing(): Promise<JobStanding> {
    const rows = await this.#query<{ state: string; data: Job; output: JobOutcome | null }>(
      `SELECT state, data, output FROM ${SCHEMA}.job WHERE name = $1 ORDER BY created_on, id`,
    );
    return standingOf(
      rows.map(({ state, data, output }) => ({ state: STATES[state] ?? "waiting", job: data, output })),
    );
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false }).catch(() => undefined);
  }

  /** Gives back the jobs of workers that have held them for too long: they are dead. */
  async #recover(): Promise<void> {
    if (performance.now() - this.#recovered < RECOVERY_IN_MILLISECONDS) return;
    this.#recovered = performance.now();
    // The engine takes a server that is away for an empty queue: this order tells.
    await this.#patiently(() => this.#boss.expire());
  }

  async #query<T>(text: string): Promise<readonly T[]> {
    const db = this.#boss.getDb();
    const { rows } = await this.#patiently(() => db.executeSql(text, [this.#name]));
    return rows;
  }

  /** Asks again as long as the server is away: it may be starting. What it refuses is not asked again. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    const start = performance.now();
    for (let wait = 100; ; wait = Math.min(2000, wait * 2)) {
      try {
        return await ask();
      } catch (error) {
        const isOver = performance.now() - start > this.#asked.patienceSeconds * 1000;
        if (isOver || !isAway(error)) throw new QueueError(wordsOf(error), { cause: error });
        await pause(wait);
      }
    }
  }
}

const STATES: Readonly<Record<string, "waiting" | "held" | "done" | "lost">> = {
  created: "waiting",
  retry: "waiting",
  active: "held",
  completed: "done",
  cancelled: "lost",
  failed: "lost",
};

/** The engine's name of a queue: a content of another hash has another. */
const queueName = ({ name, content }: Pick<ServerQueue, "name" | "content">): string =>
  `${name}.${content.slice(0, 16)}`;

/** The same job has the same identifier, a UUID made of what it says: put again, it is not doubled. */
function idOf(job: Job): string {
  const { content, template, day, scope, contract, subject } = job;
  const said = JSON.stringify([content, template, day, Object.entries(scope).sort(), contract, subject]);
  const hex = createHash("sha256").update(said).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

/** The server is stopping, starting, or cannot be reached. */
const isAway = (error: unknown): boolean => {
  const { code = "", message = "" } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return (
    /^(?:57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/.test(code) ||
    /terminat|ended|timeout|closed/i.test(message)
  );
};

/** What the server said, with its address where there is one, and never with a password. */
function wordsOf(error: unknown): string {
  const { code = "", message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  return [message.replace(/\/\/[^@\s]*@/g, "//…@"), code].filter((part) => part !== "").join(" ");
}
