import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { counted } from "../kernel/french.ts";
import { jobContent } from "../run/job-content.ts";
import { work } from "../run/work.ts";
import { outputPlace } from "./campaign.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";
import { asProblem, missing, openQueue, type QueueOptions } from "./queue-campaign.ts";

/** The options of `ecarts ouvrier`. */
export interface WorkerOptions extends CommonOptions, QueueOptions {
  /** The server whose queue it works for. */
  readonly server: string;
  readonly sortie?: string | undefined;
  readonly attendre?: boolean | undefined;
}

/** `ecarts ouvrier`: makes the documents of a queue until none is left. */
export async function workerCommand(options: WorkerOptions, world: World, output: Output): Promise<ExitCode> {
  const read = await asProblem(() => working(options, world));
  const text = (taken: number) =>
    `${counted(taken, "tâche prise", "tâches prises")} dans la file « ${options.file} ».`;
  return finish(read, { text, json: (tasks) => ({ tasks }) }, options, world, output);
}

async function working(options: WorkerOptions, world: World): Promise<Read<number>> {
  const { server, file: name, sortie, attendre } = options;
  const content = await jobContent(world);
  const queue = await openQueue(server, options, content, world);
  try {
    const found = await queue.found();
    if (found !== "own") return failed(missing(found, name));
    const output = sortie === undefined ? undefined : outputPlace(sortie);
    return await work(queue, { content, output, stays: attendre === true }, world);
  } finally {
    await queue.close();
  }
}
