import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { PrintError, type PrintedPage, type Printer } from "../files/printing.ts";
import { BrowserPrinter } from "./browser-printer.ts";
import { findBrowser } from "./find-browser.ts";
import type { AskedPrint, PrinterStart, ToldPrint } from "./printer-thread.ts";

/** Beyond four, the writing of the PDF, which is done by one process of the browser, is what is waited for. */
const MOST_LANES = 4;
const PAGES_PER_BROWSER = 100;

/**
 * A printer, or undefined when this machine has no browser. The browser starts with the first page, or when one is expected. Run
 * from its TypeScript sources (tests) the program has no thread for it, and talks with the browser itself.
 */
export function openPrinter(bounds: Partial<Omit<PrinterStart, "path">> = {}): Printer | undefined {
  const path = findBrowser();
  if (path === undefined) return undefined;
  const lanes = bounds.lanes ?? Math.min(MOST_LANES, availableParallelism());
  const start = { path, lanes, pagesPerBrowser: bounds.pagesPerBrowser ?? PAGES_PER_BROWSER };
  return import.meta.url.endsWith(".ts") ? new BrowserPrinter(start) : new ThreadPrinter(start);
}

interface Asked {
  done(page: PrintedPage): void;
  fail(error: Error): void;
}

/** The printer that a thread of its own holds. */
class ThreadPrinter implements Printer {
  readonly lanes: number;
  readonly #start: PrinterStart;
  readonly #asked = new Map<number, Asked>();
  #thread: Worker | undefined;
  #count = 0;
  #closed: () => void = () => undefined;

  constructor(start: PrinterStart) {
    this.#start = start;
    this.lanes = start.lanes;
  }

  expect(): void {
    this.#tell({ kind: "expect" });
  }

  print(html: string, day: string): Promise<PrintedPage> {
    const id = this.#count;
    this.#count += 1;
    return new Promise((done, fail) => {
      this.#asked.set(id, { done, fail });
      this.#tell({ kind: "print", id, html, day });
    });
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    await new Promise<void>((closed) => {
      this.#closed = closed;
      this.#tell({ kind: "close" });
    });
    this.#thread = undefined;
    await thread.terminate();
  }

  #tell(asked: AskedPrint): void {
    this.#thread ??= this.#open();
    this.#thread.postMessage(asked);
  }

  #open(): Worker {
    const thread = new Worker(new URL("./printer-thread.js", import.meta.url), { workerData: this.#start });
    thread.on("message", (told: ToldPrint) => this.#hear(told));
    thread.on("error", (error) => this.#lose(error));
    thread.on("exit", () => this.#lose(new Error("the thread of the printer has ended")));
    return thread;
  }

  #hear(told: ToldPrint): void {
    if (told.kind === "closed") {
      this.#closed();
      return;
    }
    const asked = this.#asked.get(told.id);
    this.#asked.delete(told.id);
    if (told.kind === "printed") asked?.done(told.page);
    else asked?.fail(told.isOurs ? new Error(told.message) : new PrintError(told.message));
  }

  #lose(error: Error): void {
    for (const { fail } of this.#asked.values()) fail(error);
    this.#asked.clear();
    this.#closed();
  }
}
