import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Apart, type ApartTask, BOUNDS, type Bounds } from "../files/apart.ts";
import type { World } from "../files/world.ts";

/** Of what the child says: its result, a bug with its stack, or the step it is at. */
type Told = { readonly value: unknown } | { readonly bug: string } | { readonly step: string };

/** At most so many at once: each may take all that is allowed. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Does a task in a process of its own, bounded in time and memory: a damaged workbook sends its library into an endless loop,
 * a chart can fill the memory. A thread would not do: V8 ends the whole process when a heap is full. Run from its TypeScript
 * sources (tests) the program has no such process, and tasks are done where they are asked for.
 */
export function apartOf(bounds: Bounds = BOUNDS): World["apart"] {
  if (import.meta.url.endsWith(".ts")) return undefined;
  return async <T>(task: ApartTask, input: unknown) => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return (await inChild(task, input, bounds)) as Apart<T>;
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

function inChild(task: ApartTask, input: unknown, bounds: Bounds): Promise<Apart<unknown>> {
  const child = fork(fileURLToPath(new URL("./apart-child.js", import.meta.url)), [], {
    // The heap is what grows: its own bound is below that of the whole process, and says so in words.
    execArgv: [`--max-old-space-size=${Math.ceil(bounds.megabytes * 0.9)}`],
    env: { ...process.env, NODE_OPTIONS: "" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const said = lastWords(child);
  let step = "";
  return new Promise((done, fail) => {
    child.on("message", (told: Told) => {
      if ("step" in told) step = told.step;
      else {
        if ("value" in told) done({ value: told.value });
        else fail(new Error(told.bug));
        child.kill("SIGKILL");
      }
    });
    child.once("error", fail);
    child.once("close", () => done({ excess: excessOf(said(), bounds), step }));
    child.send({ task, input, bounds, parent: process.pid }, (error) => {
      // A child that died before it was told anything: "close" says why.
      if (error) child.kill("SIGKILL");
    });
  });
}

/** The end of what a child writes on its error output: V8 and the watch say there why it ended. */
function lastWords({ stderr }: ChildProcess): () => string {
  let text = "";
  stderr?.setEncoding("utf8");
  stderr?.on("data", (part: string) => {
    text = (text + part).slice(-20_000);
  });
  return () => text;
}

/** What the watch of a child writes when time is over; any other sudden end is that of a full memory. */
export const TIME_IS_OVER = "ecarts: temps";

function excessOf(said: string, { seconds, megabytes }: Bounds): string {
  return said.includes(TIME_IS_OVER) ? `${seconds} secondes` : `${megabytes} Mo de mémoire`;
}
