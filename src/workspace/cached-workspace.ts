import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { World } from "../files/world.ts";
import { packReading, type Reading, unpackReading } from "./pack-workspace.ts";

/** Below this a workspace is read faster than a cache. */
const LEAST_OBSERVATIONS = 50_000;

/**
 * A reading as kept from the last time, if nothing it depends on has changed; else as computed, and kept. Only big workspaces
 * are kept, none under an empty key, and none that rests on what its key does not tell. Deleting the cache changes nothing
 * but time.
 */
export async function cachedReading(
  key: string,
  world: World,
  compute: () => Promise<Reading>,
  isWhole: () => boolean,
): Promise<Reading> {
  const cache = key === "" ? undefined : world.cache;
  const kept = await cache?.get(`espace-${key}`);
  const held = kept && unpackReading(kept);
  if (held) return held;
  const reading = await compute();
  if (cache && reading.value && reading.value.observations.size >= LEAST_OBSERVATIONS && isWhole()) {
    const packed = packReading(reading);
    if (packed) await cache.put(`espace-${key}`, packed);
  }
  return reading;
}

/** Problems as kept, or as computed and kept beside their workspace. */
export async function cachedReview(
  key: string,
  world: World,
  workspace: Workspace,
  compute: () => readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const cache = key === "" ? undefined : world.cache;
  const kept = await cache?.get(`revue-${key}`);
  const held = kept && problemsIn(kept);
  if (held) return held;
  const found = compute();
  if (workspace.observations.size >= LEAST_OBSERVATIONS)
    await cache?.put(`revue-${key}`, new TextEncoder().encode(JSON.stringify(found)));
  return found;
}

/** Problems as kept; undefined when the bytes hold anything else. */
function problemsIn(bytes: Uint8Array): Diagnostic[] | undefined {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const isProblem = (one: unknown): one is Diagnostic =>
      typeof one === "object" && one !== null && "code" in one && "place" in one;
    return Array.isArray(kept) && kept.every(isProblem) ? kept : undefined;
  } catch {
    return undefined;
  }
}
