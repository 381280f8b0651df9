import { checkWorkspace } from "../check/check-workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Workspace } from "../model/workspace.ts";
import { UnfinishedError, type World } from "../model/world.ts";
import { cachedWorkspace } from "../read/cached-workspace.ts";
import { failed, type Read } from "../read/read.ts";
import { readWorkspace } from "../read/read-workspace.ts";
import { unfinished } from "../read/unfinished.ts";
import { workspaceKey } from "../read/workspace-key.ts";

/**
 * A workspace as far as it can be read, so that the référentiels' problems are said with those of the data, and the key
 * of all it depends on. An import that was killed is finished first; when it cannot be, nothing is read.
 */
export async function inspect(world: World): Promise<Read<Workspace> & { readonly key: string }> {
  const stopped = await finishImport(world);
  if (stopped) return { ...failed(stopped), key: "" };
  const key = world.cache ? await workspaceKey(world) : "";
  const read = await cachedWorkspace(key, world, async () => {
    const { value, diagnostics } = await readWorkspace(world);
    return { value, diagnostics: [...diagnostics, ...(value ? checkWorkspace(value) : [])] };
  });
  return { ...read, key };
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
