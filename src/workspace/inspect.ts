import { isOfBase, type Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Apart, ApartTask } from "../files/apart.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import { UnfinishedError, type World } from "../files/world.ts";
import { cachedReading, workspaceKey } from "./cache.ts";
import type { Opening, ReadWorkspace } from "./pack.ts";
import { snapshot } from "./snapshot.ts";
import { Stamps } from "./stamps.ts";

/**
 * The problem of a workspace in which an import stopped on its way and cannot be finished. It blocks: half of the files
 * are those of before, half those of after.
 *
 * @diagnostic workspace/import-inacheve
 */
export function unfinished({ message }: UnfinishedError): Diagnostic {
  return problem("workspace/import-inacheve", { file: ".ecarts/journal.json" }, { detail: message });
}

/** What has been read and checked of the data: the workspace as far as it can be read, and the rules its comparisons obey. */
export interface Inspected extends ReadWorkspace {
  /** Of all that the reading depends on; empty when the workspace is too small to be kept. */
  readonly key: string;
}

/** The last reading of each world, and what it was made of: as long as every byte is the same, so is the reading. */
const lasts = new WeakMap<World, { readonly made: string; readonly inspected: Inspected }>();

/**
 * A workspace as far as it can be read, so that the référentiels' problems are said with those of the data, the rules of
 * comparability, and the key of all it depends on. Every file is read each time, and only then is what the last reading
 * made of the same bytes taken over. An import that was killed is finished first; when it cannot be, nothing is read.
 * `opening`: of what the cache keeps, only the figures that are asked for are opened with `parts`; it is for a command that
 * begins again with `whole` when one of them throws a HarmedError. `trusts`: the stamp of a file of data tells that it is the
 * same (see `Stamps`), for a command that writes nothing down; that of the program's own code always does.
 */
export async function inspect(
  world: World,
  opening: Opening = "whole",
  trusts = opening === "parts",
): Promise<Inspected> {
  const stopped = await finishImport(world);
  if (stopped) return { ...failed(stopped), comparability: await rulesOf(world), key: "" };
  const stamps = await Stamps.open(world);
  const stamping = (owner: string) => ({ stamps, owner, trusts });
  const data = await snapshot(["datasets"], world, world.sha256, stamping(""));
  const own = await snapshot(OWN, world.own, world.sha256, stamping(PROGRAM));
  const made = world.sha256([...own.fingerprints, "", ...data.fingerprints].join("\n"));
  const last = lasts.get(world);
  if (last?.made === made) return last.inspected;
  const key = world.cache ? await workspaceKey(data, own, world, { ...stamping(PROGRAM), trusts: true }) : "";
  if (key !== "") await stamps.keep();
  let wasStopped = false;
  // A file that was not opened in time may be, another day: what was read without it is not kept.
  const apart: World["apart"] =
    world.apart &&
    (async <T>(task: ApartTask, input: unknown) => {
      const done = await world.apart?.<T>(task, input);
      wasStopped ||= done !== undefined && "excess" in done;
      return done as Apart<T>;
    });
  const still: World = { ...world, apart, read: data.read, list: data.list, sha256: data.sha256, own };
  const isWhole = () => !wasStopped && !data.hasStrayed() && !own.hasStrayed();
  const compute = async () => {
    // The whole country takes seconds the first time, and again when a byte of the data has changed.
    const isLong = data.fingerprints.some((line) => isOfBase(line.replace(/^\S+ {2}/, "")));
    const done = isLong
      ? world.progress("lecture des données et de la base nationale, gardées ensuite")
      : undefined;
    return read(still).finally(() => {
      done?.();
      data.forget();
    });
  };
  const inspected = { ...(await cachedReading(key, world, opening, compute, isWhole)), key };
  if (isWhole() && opening === "whole") lasts.set(world, { made, inspected });
  return inspected;
}

/** What begins, among the stamps, the names of the files that come with the program: no path begins so. */
const PROGRAM = "//";

/** What comes with the program and that a reading may need. */
const OWN = ["datasets/formats", "datasets/indicateurs", "datasets/comparabilite", "datasets/passages"];

/** What reads and checks is loaded only when the cache does not hold what it would say. */
async function read(world: World): Promise<ReadWorkspace> {
  const { readWorkspace } = await import("./read-workspace.ts");
  const { checkWorkspace } = await import("./checks/checks.ts");
  const { readPassages } = await import("./passages.ts");
  const { value: held, diagnostics } = await readWorkspace(world);
  const value = held && { ...held, passages: await readPassages(world) };
  return {
    value,
    diagnostics: [...diagnostics, ...(value ? checkWorkspace(value) : [])],
    comparability: await rulesOf(world),
  };
}

async function rulesOf(world: World): Promise<ReadWorkspace["comparability"]> {
  const { readComparability } = await import("./comparability.ts");
  return readComparability(world);
}

async function finishImport(world: World): Promise<Diagnostic | undefined> {
  try {
    await world.recover?.();
    return undefined;
  } catch (error) {
    if (error instanceof UnfinishedError) return unfinished(error);
    throw error;
  }
}

/**
 * A workspace read and checked; no value as soon as one problem blocks. Warnings are left out: `verify` says them, and a
 * comparison of one EPCI has no use for those on the rest of France.
 */
export async function openWorkspace(world: World): Promise<Read<Workspace>> {
  const { value, diagnostics } = await inspect(world);
  return settle(value, errorsOf(diagnostics));
}
