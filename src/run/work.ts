import { problem } from "../diagnostics/problem.ts";
import type { JobQueue } from "../files/jobs.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { withPrinter } from "./report-pages.ts";
import { Worker } from "./worker.ts";

/** Which content, into which folder, and whether the worker waits for more once nothing is left. */
export interface WorkOptions {
  /** sha256 of what this worker makes documents from (see `jobContent`). */
  readonly content: string;
  /** The folder of the documents; that of the campaign, in the workspace, unless said otherwise. */
  readonly output?: string | undefined;
  readonly stays: boolean;
}

/** Jobs taken in one go: they are laid out together, held together, and lost together when the worker dies. */
const AT_ONCE = 4;

/** Between two looks at a queue of which others hold the last jobs: they may die. */
const PAUSE_IN_MILLISECONDS = 500;

/**
 * Takes the jobs of a campaign until none is left, and gives how many it took. A worker without a browser takes none: a page
 * without its PDF is no document.
 *
 * @diagnostic campagne/sans-navigateur
 */
export async function work(queue: JobQueue, options: WorkOptions, world: World): Promise<Read<number>> {
  return withPrinter(world, async (printer) => {
    if (!printer) return failed(problem("campagne/sans-navigateur", { file: "ecarts ouvrier" }, {}));
    const worker = new Worker(queue, options.content, options.output, world, printer);
    return { value: await takeAll(queue, worker, options.stays), diagnostics: [] };
  });
}

async function takeAll(queue: JobQueue, worker: Worker, stays: boolean): Promise<number> {
  let taken = 0;
  for (;;) {
    const jobs = await queue.take(AT_ONCE);
    taken += jobs.length;
    if (jobs.length > 0) await worker.do(jobs);
    else if (stays || !(await queue.isDone())) await pause();
    else return taken;
  }
}

const pause = (): Promise<void> => new Promise((later) => setTimeout(later, PAUSE_IN_MILLISECONDS));
