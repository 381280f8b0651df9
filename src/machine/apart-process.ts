import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Apart, ApartTask, Bounds } from "../files/apart.ts";

/**
 * What a process is asked: to load what a task needs and to make ready what is known of its input; or to do it, with the parts of its
 * last input that are to be taken again.
 */
export type AskedApart =
  | { readonly prepare: ApartTask; readonly known: never }
  | { readonly task: ApartTask; readonly input: never; readonly again: readonly string[] };

/** Of what it says: its result and the megabytes it holds, a bug with its stack, or the step it is at. */
export type ToldApart =
  | { readonly value: unknown; readonly held: number }
  | { readonly bug: string }
  | { readonly step: string };

/** What it is told as it starts. */
export interface ApartStart {
  readonly bounds: Bounds;
  /** The process that asks: what it asked for ends with it. */
  readonly parent: number;
}

/** A process of this program that does tasks one after the other, within bounds of time and memory for each. */
export class ApartProcess {
  readonly #bounds: Bounds;
  readonly #child: ChildProcess;
  readonly #said: () => string;
  /** The parts of the last input: an evaluation has megabytes, and the pages of a contract are laid out some at a time. */
  #parts: Readonly<Record<string, unknown>> = {};
  #gone: (() => void) | undefined;
  #held = 0;
  #isGone = false;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
    const start: ApartStart = { bounds, parent: process.pid };
    this.#child = fork(fileURLToPath(new URL("./apart-child.js", import.meta.url)), [JSON.stringify(start)], {
      // The heap is what grows: its own bound is below that of the whole process, and says so in words.
      execArgv: [`--max-old-space-size=${Math.ceil(bounds.megabytes * 0.9)}`],
      env: { ...process.env, NODE_OPTIONS: "" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#said = lastWords(this.#child);
    this.#child.once("error", () => {
      this.#isGone = true;
    });
    this.#child.once("close", () => {
      this.#isGone = true;
    });
  }

  /** What it holds after a task is less than half of what it may: the next task has room. */
  get isFresh(): boolean {
    return !this.#isGone && this.#held < this.#bounds.megabytes / 2;
  }

  isFor({ seconds, megabytes }: Bounds): boolean {
    return !this.#isGone && seconds === this.#bounds.seconds && megabytes === this.#bounds.megabytes;
  }

  /** Has it load what a task needs. */
  prepare(task: ApartTask, known: unknown): void {
    this.#send({ prepare: task, known: known as never });
  }

  /** The result of a task, or which bound stopped it; a bug of ours is thrown. */
  ask(task: ApartTask, input: unknown): Promise<Apart<unknown>> {
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    let step = "";
    return new Promise((done, fail) => {
      const ended = () => done({ excess: excessOf(this.#said(), this.#bounds), step });
      const told = (said: ToldApart) => {
        if ("step" in said) {
          step = said.step;
          return;
        }
        child.off("message", told).off("close", ended).off("error", fail);
        if ("bug" in said) return fail(new Error(said.bug));
        this.#held = said.held;
        done({ value: said.value });
      };
      child.on("message", told).once("close", ended).once("error", fail);
      this.#send({ task, ...this.#unsent(task, input) });
    });
  }

  /** Lets it wait for the next task; this process may end meanwhile, and it then ends too. */
  rest(gone: () => void): void {
    const { channel, stderr } = this.#child;
    if (this.#gone) this.#child.off("close", this.#gone);
    this.#gone = gone;
    this.#child.once("close", gone);
    this.#child.unref();
    channel?.unref();
    if (stderr && "unref" in stderr && typeof stderr.unref === "function") stderr.unref();
  }

  end(): void {
    this.#child.kill("SIGKILL");
  }

  /** What of an input it does not hold yet. */
  #unsent(task: ApartTask, input: unknown): { input: never; again: readonly string[] } {
    if (task !== "pages") return { input: input as never, again: [] };
    const parts = input as Readonly<Record<string, unknown>>;
    const again = Object.keys(parts).filter((name) => parts[name] === this.#parts[name]);
    this.#parts = parts;
    const fresh = Object.entries(parts).filter(([name]) => !again.includes(name));
    return { input: Object.fromEntries(fresh) as never, again };
  }

  #send(asked: AskedApart): void {
    this.#child.send(asked, (error) => {
      // A child that died before it was told anything: "close" says why.
      if (error) this.end();
    });
  }
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
