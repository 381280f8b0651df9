import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { problem } from "../diagnostics/problem.ts";
import { type JobStanding, QueueError } from "../files/jobs.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { progressWords } from "../french/campaigns.ts";
import { type CampaignJobs, campaignJobs, standingRead } from "../run/campaign-jobs.ts";
import { askedCampaign, type CampaignCommandOptions, outputPlace, shownPlace } from "./campaign.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** Where the queue of a campaign is. */
export interface QueueOptions {
  /** postgres://…; without one, what ECARTS_SERVEUR says; without it, the queue is in this process. */
  readonly serveur?: string | undefined;
  readonly file: string;
  /** Seconds after which a worker that says nothing is taken for dead. */
  readonly delai: number;
}

/** The options of `ecarts campagne`. */
export interface QueuedCampaignOptions extends CampaignCommandOptions, QueueOptions {
  readonly ouvriers?: number | undefined;
  readonly etat?: boolean | undefined;
}

/** `ecarts campagne`: documents made by worker processes here, or put in a queue for workers of several machines. */
export async function queueCampaignCommand(
  id: string | undefined,
  options: QueuedCampaignOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const planned = await campaignJobs(...askedCampaign(id, options), world);
  if (!planned.value)
    return show({ value: undefined, diagnostics: planned.diagnostics }, "", options, world, output);
  const where = outputPlace(planned.value.folder, world.root);
  const server = serverOf(options);
  const read = await asProblem(() =>
    server === undefined
      ? makeHere(planned.value as CampaignJobs, where, options, world)
      : queued(planned.value as CampaignJobs, server, options, world),
  );
  return show(read, shownPlace(where), options, world, output);
}

/** The server that options or the environment name. */
export const serverOf = ({ serveur }: Pick<QueueOptions, "serveur">): string | undefined =>
  serveur ?? (process.env["ECARTS_SERVEUR"] || undefined);

/** A server that does not answer is a problem of the user's. */
export async function asProblem<T>(ask: () => Promise<Read<T>>): Promise<Read<T>> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    return failed(problem("campagne/serveur", { file: "option --serveur" }, { detail: error.message }));
  }
}

/** How long a server that is away is waited for. */
const PATIENCE_IN_SECONDS = 120;

/**
 * The queue that options name, of one content; what opens it is loaded now. That a server is waited for is said: its address may be
 * wrong.
 */
export async function openQueue(server: string, options: QueueOptions, content: string, world: World) {
  const { openPostgresQueue } = await import("../machine/postgres-queue.ts");
  const { file: name, delai: heldSeconds } = options;
  const answered = world.progress(
    `réponse du serveur de la file, attendue ${PATIENCE_IN_SECONDS} secondes au plus`,
  );
  try {
    return await openPostgresQueue({
      server,
      name,
      content,
      heldSeconds,
      patienceSeconds: PATIENCE_IN_SECONDS,
    });
  } finally {
    answered();
  }
}

async function makeHere(
  { content, jobs }: CampaignJobs,
  output: string,
  { ouvriers = Math.min(4, availableParallelism()) }: QueuedCampaignOptions,
  world: World,
): Promise<Read<JobStanding>> {
  const { MemoryQueue } = await import("../machine/memory-queue.ts");
  const { workTogether } = await import("../machine/worker-pool.ts");
  const shown = world.progress(`documents, par ${ouvriers} ouvriers`);
  const queue = new MemoryQueue();
  queue.add(jobs);
  await workTogether(queue, ouvriers, { workspace: resolve(world.root), output, content });
  shown();
  return standingRead(queue.standing());
}

async function queued(
  { content, jobs }: CampaignJobs,
  server: string,
  options: QueuedCampaignOptions,
  world: World,
): Promise<Read<JobStanding>> {
  const queue = await openQueue(server, options, content, world);
  try {
    if (options.etat) {
      const found = await queue.found();
      if (found !== "own") return failed(missing(found, options.file));
    } else {
      await queue.create();
      await queue.add(jobs);
    }
    return standingRead(await queue.standing());
  } finally {
    await queue.close();
  }
}

/**
 * The problem of a queue that is not there, or that is another content's.
 *
 * @diagnostic campagne/file-absente
 * @diagnostic campagne/autre-contenu
 */
export function missing(found: "other" | "none", name: string) {
  const place = { file: "option --file" };
  return found === "none"
    ? problem("campagne/file-absente", place, { name })
    : problem("campagne/autre-contenu", place, {});
}

function show(
  read: Read<JobStanding>,
  folder: string,
  options: CommonOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const text = (standing: JobStanding) => progressWords(standing, folder).join("\n");
  return finish(read, { text, json: (value) => value }, options, world, output);
}
