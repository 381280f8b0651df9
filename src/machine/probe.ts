import { Worker } from "node:worker_threads";

/** Far above what the largest published workbooks take. */
const SECONDS = 45;
const MEGABYTES = 1500;

/** Why a file could not be opened within bounds; undefined when it could. */
export type Excess = "temps" | "memoire" | undefined;

/**
 * Opens a file in a worker with a bound of time and of memory: a damaged workbook sends its library into an endless loop, a
 * small one can unfold without end. Run from its TypeScript sources (tests) the program has no worker, and nothing is tried.
 */
export function probe(bytes: Uint8Array, name: string): Promise<Excess> {
  if (import.meta.url.endsWith(".ts") || !isRisky(bytes)) return Promise.resolve(undefined);
  return new Promise((done) => {
    const worker = new Worker(new URL("./probe-worker.js", import.meta.url), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const end = (excess: Excess) => {
      clearTimeout(timer);
      void worker.terminate();
      done(excess);
    };
    const timer = setTimeout(() => end("temps"), SECONDS * 1000);
    worker.once("message", () => end(undefined));
    // Anything else that fails there fails again in the reading, which says it at its place.
    worker.once("error", (error) =>
      end("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memoire" : undefined),
    );
    worker.once("exit", () => end(undefined));
  });
}

/** Workbooks, archives and JSON: what unfolds. */
function isRisky(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return isOldWorkbook || start.startsWith("PK") || /^\W{0,3}\s*[{[]/.test(start);
}
