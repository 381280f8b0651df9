import { createHash } from "node:crypto";
import type PgBoss from "pg-boss";
import {
  type Job,
  type JobOutcome,
  type JobQueue,
  type JobStanding,
  QueueError,
  type TakenJob,
  wordsOfJob,
} from "../files/jobs.ts";
import { standingOf } from "./job-standing.ts";
import { patiently } from "./patiently.ts";

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

/** A job that workers give back is tried again so often: disks may be full for a while, browsers may die. */
const TRIES = 20;

/** That its worker died is seldom the fault of a job: only what so many did not survive is given up. */
const MOST_DEATHS = 100;

/** A worker says that it is alive so many times while it may hold a job. */
const SIGNS_OF_LIFE = 3;

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

/** A job as the server holds it, with how often it was given back. */
interface QueuedJob extends Job {
  readonly failures?: number;
}

export class PostgresQueue implements JobQueue {
  readonly #boss: PgBoss;
  readonly #asked: ServerQueue;
  readonly #name: string;
  /** The jobs that are held here, and what says so to the server. */
  readonly #held = new Set<string>();
  #alive: NodeJS.Timeout | undefined;
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
        retryLimit: MOST_DEATHS,
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
    const taken = await this.#boss.fetch<QueuedJob>(this.#name, { batchSize: most });
    if (taken.length === 0) await this.#recover();
    for (const { id } of taken) this.#held.add(id);
    this.#alive ??= setInterval(() => this.#hold(), (this.#asked.heldSeconds * 1000) / SIGNS_OF_LIFE).unref();
    return taken.map(({ id, data: { failures: _, ...job } }) => ({ id, job }));
  }

  async settle(id: string, outcome: JobOutcome): Promise<void> {
    await this.#patiently(() => this.#boss.complete(this.#name, id, outcome));
    this.#held.delete(id);
  }

  async giveBack(id: string, label: string, reason: string): Promise<void> {
    await this.#query(COUNT_FAILURE, id, TRIES);
    await this.#patiently(() => this.#boss.fail(this.#name, id, { label, reason }));
    this.#held.delete(id);
  }

  async isDone(): Promise<boolean> {
    const left = await this.#query(
      `SELECT 1 FROM ${SCHEMA}.job WHERE name = $1 AND state < 'completed' LIMIT 1`,
    );
    return left.length === 0;
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
    clearInterval(this.#alive);
    await this.#boss.stop({ graceful: false }).catch(() => undefined);
  }

  /** Says that what is held here is being worked on: a slow machine is not a dead one. A server that is away is told the next time. */
  #hold(): void {
    if (this.#held.size === 0) return;
    const db = this.#boss.getDb();
    db.executeSql(HOLD, [this.#name, [...this.#held]]).catch(() => undefined);
  }

  /** Gives back the jobs of workers that have held them for too long: they are dead. */
  async #recover(): Promise<void> {
    if (performance.now() - this.#recovered < RECOVERY_IN_MILLISECONDS) return;
    this.#recovered = performance.now();
    // The engine takes a server that is away for an empty queue: this order tells.
    await this.#patiently(() => this.#boss.expire());
  }

  async #query<T>(text: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    const db = this.#boss.getDb();
    const { rows } = await this.#patiently(() => db.executeSql(text, [this.#name, ...values]));
    return rows;
  }

  #patiently<T>(ask: () => Promise<T>): Promise<T> {
    return patiently(ask, this.#asked.patienceSeconds);
  }
}

/** The engine knows one limit for the deaths of workers and for what they give back: these are counted beside the job. */
const COUNT_FAILURE = `
  UPDATE ${SCHEMA}.job SET
    data = data || jsonb_build_object('failures', COALESCE((data->>'failures')::int, 0) + 1),
    retry_limit = CASE WHEN COALESCE((data->>'failures')::int, 0) + 1 >= $3 THEN retry_count ELSE retry_limit END
  WHERE name = $1 AND id = $2 AND state = 'active'`;

const HOLD = `UPDATE ${SCHEMA}.job SET started_on = now() WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'active'`;

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
  const hex = createHash("sha256").update(wordsOfJob(job)).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
