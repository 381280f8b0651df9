import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { JobQueue } from "../files/jobs.ts";
import type { MemoryQueue } from "./memory-queue.ts";
import type { AskedQueue, ToldQueue, WorkerStart } from "./worker-process.ts";

/** Deaths in a row, without a job done between them, after which a campaign is given up: what kills its workers is not a job. */
const MOST_DEATHS = 12;

/** Between two looks at whether one more worker is worth its start. */
const PAUSE_IN_MILLISECONDS = 100;

/**
 * Does the jobs of a queue by at most so many processes of this machine: as many as what waits is worth. One that dies is replaced, and
 * what it held is done by others.
 */
export async function workTogether(queue: MemoryQueue, most: number, start: WorkerStart): Promise<void> {
  let deaths = 0;
  let born = 0;
  const lead = async (beside: number): Promise<void> => {
    while (!queue.isDone && deaths < MOST_DEATHS) {
      if (!queue.isWorthOneMore(beside)) {
        await pause(PAUSE_IN_MILLISECONDS);
        continue;
      }
      born += 1;
      const number = born;
      const child = fork(
        fileURLToPath(new URL("./worker-process.js", import.meta.url)),
        [JSON.stringify(start)],
        {
          serialization: "advanced",
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        },
      );
      const code = await served(child, queue.of(number), () => {
        deaths = 0;
      });
      queue.release(number, "son ouvrier s’est arrêté");
      if (code === 0) return;
      deaths += 1;
    }
  };
  await Promise.all(Array.from({ length: most }, (_, rank) => lead(rank)));
}

/** Answers what a worker asks, until it ends; its exit code, null when it was killed. */
function served(child: ChildProcess, queue: JobQueue, done: () => void): Promise<number | null> {
  child.on("message", async ({ ask, method, given }: AskedQueue) => {
    const order = queue[method] as (...values: readonly unknown[]) => Promise<unknown>;
    const told: ToldQueue = { ask, value: await order(...given) };
    if (method === "settle") done();
    if (child.connected) child.send(told, () => undefined);
  });
  return new Promise((ended) => {
    child.once("error", () => ended(null));
    child.once("exit", (code) => ended(code));
  });
}
