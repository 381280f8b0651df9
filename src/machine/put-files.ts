import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { OutputError, type OutputFile } from "../files/world.ts";
import { abandonedFolders, ownedFolder } from "./owned-folder.ts";
import { diskWords, writeDurably } from "./write-disk.ts";

/** How the hidden folders begin in which files are made ready. */
const STAGING = ".ecarts-";

/** Folders that have been cleaned of what killed runs left, once. */
const cleaned = new Set<string>();

/**
 * Puts files into a folder, each whole, one after the other in their order, over those of the same name; then takes away the stale
 * ones. Other processes and other machines may put theirs into it at the same moment: nothing of the folder is moved, and whoever
 * dies in the middle leaves the files that it had put, and no part of another.
 */
export async function putFiles(
  folder: string,
  files: readonly OutputFile[],
  stale: readonly string[] = [],
): Promise<void> {
  const target = resolve(folder);
  try {
    await mkdir(target, { recursive: true });
    await clean(target);
    const staging = await ownedFolder(target, STAGING);
    try {
      for (const [rank, { content }] of files.entries())
        await writeDurably(join(staging.path, String(rank)), content);
      for (const [rank, { path }] of files.entries()) {
        await mkdir(dirname(join(target, path)), { recursive: true });
        await rename(join(staging.path, String(rank)), join(target, path));
      }
      for (const path of stale) await rm(join(target, path), { force: true });
    } finally {
      await staging.remove();
    }
  } catch (error) {
    throw new OutputError(diskWords(error), { cause: error });
  }
}

async function clean(target: string): Promise<void> {
  if (cleaned.has(target)) return;
  cleaned.add(target);
  for (const path of await abandonedFolders(target, STAGING))
    await rm(path, { recursive: true, force: true });
}
