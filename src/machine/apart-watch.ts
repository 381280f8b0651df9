import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type ApartStart, TIME_IS_OVER } from "./apart-process.ts";

/**
 * Watches, from a thread of its own, the process that does tasks apart: ends it when the time of a task is over, when it takes
 * more memory than it may, and when the program that asked for it has died. A task may be in a loop that nothing else can end.
 */
const { bounds, parent } = workerData as ApartStart;

/** Node itself takes some memory before any task. */
const NODE_IN_MEGABYTES = 100;

const end = (words: string): void => {
  writeSync(2, `\n${words}\n`);
  process.kill(process.pid, "SIGKILL");
};

/** When the task at hand began; undefined between two. */
let start: number | undefined;
parentPort?.on("message", (told: "begins" | "ends") => {
  start = told === "begins" ? performance.now() : undefined;
});

setInterval(() => {
  if (start !== undefined && performance.now() - start > bounds.seconds * 1000) end(TIME_IS_OVER);
  if (process.memoryUsage.rss() > (bounds.megabytes + NODE_IN_MEGABYTES) * 1e6) end("ecarts: memoire");
  if (process.platform !== "win32" && process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 100);
