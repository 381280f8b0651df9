import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import type { Bounds } from "../files/apart.ts";
import { TIME_IS_OVER } from "./apart.ts";

/**
 * Watches, from a thread of its own, the process that does a task apart: ends it when its time is over, when it takes more
 * memory than it may, and when the program that asked for it has died. The task may be in a loop that nothing else can end.
 */
const { bounds, parent } = workerData as { readonly bounds: Bounds; readonly parent: number };

/** Node itself takes some memory before any task. */
const NODE_IN_MEGABYTES = 100;

const end = (words: string): void => {
  writeSync(2, `\n${words}\n`);
  process.kill(process.pid, "SIGKILL");
};

const start = performance.now();
setInterval(() => {
  if (performance.now() - start > bounds.seconds * 1000) end(TIME_IS_OVER);
  if (process.memoryUsage.rss() > (bounds.megabytes + NODE_IN_MEGABYTES) * 1e6) end("ecarts: memoire");
  if (process.platform !== "win32" && process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 100);
