import { type JobQueue, QueueError } from "../files/jobs.ts";
import { work } from "../run/work.ts";
import { nodeWorld } from "./node-world.ts";
import { openPrinter } from "./printer.ts";

/** What a worker process is given as it starts. */
export interface WorkerStart {
  /** The workspace, and where its documents go: as the campaign was asked. */
  readonly workspace: string;
  readonly output: string | undefined;
  readonly content: string;
}

/** What it asks of the queue of the process that leads, and what it is told. */
export interface AskedQueue {
  readonly ask: number;
  readonly method: keyof JobQueue;
  readonly given: readonly unknown[];
}
export interface ToldQueue {
  readonly ask: number;
  readonly value: unknown;
}

/** A worker of a campaign on one machine: its queue is in the process that started it, and it ends with it. */
const start = JSON.parse(process.argv[2] ?? "{}") as WorkerStart;
const asked = new Map<number, (value: unknown) => void>();
let count = 0;

function ask<T>(method: keyof JobQueue, ...given: unknown[]): Promise<T> {
  count += 1;
  const question: AskedQueue = { ask: count, method, given };
  return new Promise((told, fail) => {
    asked.set(question.ask, told as (value: unknown) => void);
    process.send?.(question, (error: Error | null) => error && fail(new QueueError(error.message)));
  });
}

const queue: JobQueue = {
  add: (jobs) => ask("add", jobs),
  take: (most) => ask("take", most),
  settle: (id, outcome) => ask("settle", id, outcome),
  giveBack: (id, label, reason) => ask("giveBack", id, label, reason),
  isDone: () => ask("isDone"),
  standing: () => ask("standing"),
  close: async () => undefined,
};

process.on("message", ({ ask: number, value }: ToldQueue) => {
  asked.get(number)?.(value);
  asked.delete(number);
});
process.once("disconnect", () => process.exit());

// One page at a time: the other processes print theirs meanwhile.
const world = { ...nodeWorld(start.workspace), printer: () => openPrinter({ lanes: 1 }) };
await work(queue, { content: start.content, output: start.output, stays: false }, world);
process.disconnect();
