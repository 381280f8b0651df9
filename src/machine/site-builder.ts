import { fileURLToPath } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Read } from "../files/read.ts";
import { makeSite, type SiteScope } from "../run/site.ts";
import type { MadeSite } from "../run/site-perimeter.ts";
import { nodeWorld } from "./node-world.ts";

/** A site to make: whose, on which day, from which workspace. */
export interface AskedSite {
  readonly scope: SiteScope;
  readonly date?: string | undefined;
  /** The evaluation that its answers are compared with: where it is, and in which folder. */
  readonly since?: { readonly root: string; readonly path: string } | undefined;
  readonly root: string;
}

/** Tells a thread of ours from those of others that load this file. */
const JOB = "ecarts: site";

interface Job {
  readonly job: typeof JOB;
  readonly asked: AskedSite;
}

/**
 * Makes a site in a thread of its own, so that the one that asks still answers those who look at the last. Undefined once the signal
 * says to stop, which ends the thread where it is. Rejects with the error of a bug.
 */
export function makeSiteApart(asked: AskedSite, stop: AbortSignal): Promise<Read<MadeSite> | undefined> {
  const job: Job = { job: JOB, asked };
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve(undefined);
      void thread.terminate();
    };
    stop.addEventListener("abort", end, { once: true });
    thread.once("message", (made: Read<MadeSite>) => resolve(made));
    thread.once("error", reject);
    thread.once("exit", () => {
      stop.removeEventListener("abort", end);
      reject(new Error("the thread of a site ended without a word"));
    });
    if (stop.aborted) end();
  });
}

const held = workerData as Job | null;
if (held?.job === JOB) {
  const { scope, date, since, root } = held.asked;
  const earlier = since && { world: nodeWorld(since.root), path: since.path };
  parentPort?.postMessage(await makeSite(scope, { date, since: earlier }, nodeWorld(root)));
}
