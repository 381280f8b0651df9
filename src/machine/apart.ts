import { type Apart, type ApartTask, BOUNDS, type Bounds } from "../files/apart.ts";
import type { World } from "../files/world.ts";
import { ApartProcess } from "./apart-process.ts";

/** At most so many at once: each may take all that is allowed. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

/** Processes that have laid out pages, and wait for the next ones: their modules are loaded, which takes longer than a page. */
const idle: ApartProcess[] = [];

/**
 * Does a task in a process of its own, bounded in time and memory: a damaged workbook sends its library into an endless loop,
 * a chart can fill the memory. A thread would not do: V8 ends the whole process when a heap is full. What lays out pages is
 * kept for the next ones; what opened a file of someone else is not. Run from its TypeScript sources (tests) the program has
 * no such process, and tasks are done where they are asked for.
 */
export function apartOf(bounds: Bounds = BOUNDS): World["apart"] {
  if (import.meta.url.endsWith(".ts")) return undefined;
  return async <T>(task: ApartTask, input: unknown) => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return (await doIn(take(task, bounds), task, input)) as Apart<T>;
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

/** Starts the process of a task that will be asked for, and gives it what is known of its input, while something else is done. */
export function expectApart(task: ApartTask, input: unknown, bounds: Bounds = BOUNDS): void {
  if (import.meta.url.endsWith(".ts")) return;
  const [known] = idle;
  if (known && input === undefined) return;
  const early = known ?? new ApartProcess(bounds);
  early.prepare(task, input);
  if (!known) keep(early);
}

async function doIn(child: ApartProcess, task: ApartTask, input: unknown): Promise<Apart<unknown>> {
  const done = await child.ask(task, input);
  if (task === "pages" && "value" in done && child.isFresh) keep(child);
  else child.end();
  return done;
}

function take(task: ApartTask, bounds: Bounds): ApartProcess {
  const rank = task === "pages" ? idle.findIndex((one) => one.isFor(bounds)) : -1;
  return (rank < 0 ? undefined : idle.splice(rank, 1)[0]) ?? new ApartProcess(bounds);
}

function keep(child: ApartProcess): void {
  idle.push(child);
  child.rest(() => {
    const rank = idle.indexOf(child);
    if (rank >= 0) idle.splice(rank, 1);
  });
}
