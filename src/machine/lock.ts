import { join } from "node:path";
import { inFolder } from "./inside.ts";
import { codeOf } from "./write-disk.ts";

const FOLDER = ".ecarts";

const FILE = "verrou.lock";

/** After this without a sign of life, the holder is dead: killed, or its machine gone. */
export const STALE_IN_SECONDS = 20;

/** The lock of a workspace, or its path when another import holds it. */
export type Lock = { release(): Promise<void>; isHeld(): boolean } | { readonly heldBy: string };

/**
 * Takes the lock of a workspace: a folder that its holder touches every few seconds. It says nothing of processes, so that
 * it holds between machines that share a disk, and outlives neither its holder nor its host.
 */
export async function takeLock(root: string): Promise<Lock> {
  let isHeld = true;
  try {
    // Looked at step by step: the lock is not made through a link.
    await inFolder(root, FOLDER, true, async () => undefined);
    const { lock } = await import("proper-lockfile");
    const release = await lock(root, {
      lockfilePath: join(root, FOLDER, FILE),
      realpath: false,
      stale: STALE_IN_SECONDS * 1000,
      update: 4000,
      onCompromised: () => {
        isHeld = false;
      },
    });
    return { release: () => release().catch(() => undefined), isHeld: () => isHeld };
  } catch (error) {
    if (codeOf(error) === "ELOCKED") return { heldBy: `${FOLDER}/${FILE}` };
    throw error;
  }
}
