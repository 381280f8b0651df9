import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { World } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import { type Opening, packReading, type ReadWorkspace, unpackReading } from "./pack.ts";
import { packProblems, unpackProblems } from "./pack-problems.ts";
import { type Snapshot, type Stamping, snapshot } from "./snapshot.ts";

/** Below this many figures a workspace is read faster than a cache. */
const LEAST_OBSERVATIONS = 50_000;

/**
 * A reading as kept from the last time, if nothing it depends on has changed; else as computed, and kept. Only big workspaces
 * are kept, none under an empty key, and none that rests on what its key does not tell.
 */
export async function cachedReading(
  key: string,
  world: World,
  opening: Opening,
  compute: () => Promise<ReadWorkspace>,
  isWhole: () => boolean,
): Promise<ReadWorkspace> {
  const cache = key === "" ? undefined : world.cache;
  const kept = await cache?.open(`espace-${key}`);
  const held = kept && unpackReading(kept, opening);
  if (opening === "whole" || !held) kept?.close();
  if (held) return held;
  const reading = await compute();
  if (cache && reading.value && reading.value.observations.size >= LEAST_OBSERVATIONS && isWhole()) {
    const packed = packReading(reading);
    if (packed) await cache.putParts(`espace-${key}`, packed);
  }
  return reading;
}

/**
 * What deserves a look in the own figures of a workspace, as kept, or as computed and kept beside it; with `files`, only the
 * problems of these. Nobody here can mend the figures of the national base. What reviews is loaded when nothing is kept.
 */
export async function cachedReview(
  key: string,
  world: World,
  workspace: Workspace,
  files?: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> {
  const cache = key === "" ? undefined : world.cache;
  const kept = await cache?.open(`revue-${key}`);
  const held = kept && unpackProblems(kept, files);
  kept?.close();
  if (held) return held;
  const [{ reviewWorkspace }, { withoutBase }] = await Promise.all([
    import("./checks/checks.ts"),
    import("./without-base.ts"),
  ]);
  const found = reviewWorkspace(withoutBase(workspace));
  if (workspace.observations.size >= LEAST_OBSERVATIONS)
    await cache?.putParts(`revue-${key}`, packProblems(found));
  return found.filter(({ place }) => files?.has(place.file) ?? true);
}

/** The rooms of the program on which a reading depends, in their order (a test holds them all), and its schemas. */
const ROOMS = [
  "dist/kernel",
  "dist/statistics",
  "dist/diagnostics",
  "dist/files",
  "dist/data",
  "dist/formats",
  "dist/workspace",
  "schemas",
];

/** Figures that weigh less than this are read faster than the key of their cache is made. */
const LEAST_BYTES = 2e6;

/**
 * A key for all that the reading of a workspace depends on: every byte under datasets/, the program's formats, indicators and
 * rules of comparability, and the program itself. Dates and sizes of files are not trusted. Empty when the workspace is too
 * small for a cache to be worth its key.
 */
export async function workspaceKey(
  data: Snapshot,
  own: Snapshot,
  world: World,
  stamping: Stamping,
): Promise<string> {
  if (data.weight((path) => !/\.(yaml|json|md)$/.test(path)) < LEAST_BYTES) return "";
  const program = await snapshot(ROOMS, codeOf(world), world.sha256, stamping);
  return world.sha256(
    [VERSION, ...program.fingerprints, ...own.fingerprints, ...data.fingerprints].join("\n"),
  );
}

/** Maps and declarations of types lie beside the code, and change nothing. */
export function codeOf({ own }: Pick<World, "own">): World["own"] {
  const list = async (folder: string) => (await own.list(folder)).filter((file) => /\.js(on)?$/.test(file));
  return { ...own, list };
}
