import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { OutputError, type OutputFile } from "../files/world.ts";
import { codeOf, diskWords } from "./disk-words.ts";
import { moveIn } from "./move-in.ts";
import { cleanLeftovers, swapFolder } from "./swap-folder.ts";
import { writeDurably } from "./write-durably.ts";

/** How the hidden folders begin in which files are made ready. */
const STAGING = ".ecarts-";

/**
 * Writes all the files or none. They are first written in full in a hidden folder, so that a full disk or a process
 * killed while writing changes nothing. Then:
 * - a folder that is new, or that only holds earlier versions of the same files, is replaced whole: killed at any moment,
 *   it is as before or as after, never a mix (see `swapFolder` for the one instant in which it is set aside);
 * - into a folder that holds other files too, or that cannot be renamed, files are moved one by one, and all put back if
 *   one cannot be: a kill between two moves, some ten milliseconds, can leave a mix, and only there.
 */
export async function writeAll(
  folder: string,
  files: readonly OutputFile[],
  stale: readonly string[] = [],
): Promise<void> {
  try {
    const target = await realpath(folder).catch(() => resolve(folder));
    await mkdir(dirname(target), { recursive: true });
    await cleanLeftovers(target, prefixOf(target));
    const isWhole = await holdsNothingElse(target, [...files.map(({ path }) => path), ...stale]);
    if (isWhole && (await replaceWhole(target, files))) return;
    await mkdir(target, { recursive: true });
    await staged(target, STAGING, files, (staging) => moveIn(target, staging, files));
    for (const path of stale) await rm(join(target, path), { force: true });
  } catch (error) {
    throw new OutputError(diskWords(error), { cause: error });
  }
}

function prefixOf(target: string): string {
  return `${STAGING}${basename(target)}-`;
}

/** False when the folder is there but its parent may not be written to: the caller has another way. */
async function replaceWhole(target: string, files: readonly OutputFile[]): Promise<boolean> {
  try {
    return await staged(dirname(target), prefixOf(target), files, (staging) => swapFolder(target, staging));
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error)) && existsSync(target)) return false;
    throw error;
  }
}

/** Writes the files in a new hidden folder, does something with it, removes it. */
async function staged<T>(
  parent: string,
  prefix: string,
  files: readonly OutputFile[],
  use: (staging: string) => T | Promise<T>,
): Promise<T> {
  const staging = await mkdtemp(join(parent, prefix));
  try {
    for (const file of files) await writeDurably(join(staging, "new", file.path), file.content);
    return await use(staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Whether all that a folder holds is about to be written again: then nothing of the user's is lost with it. The first
 * other thing decides: the folder may be a whole disk.
 */
async function holdsNothingElse(folder: string, ours: readonly string[]): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const insides = entries.map((entry) => {
    const inside = ours
      .filter((path) => path.startsWith(`${entry.name}/`))
      .map((path) => path.slice(entry.name.length + 1));
    const isOurs = entry.isFile() ? ours.includes(entry.name) : inside.length > 0;
    return { name: entry.name, inside, isOurs: isOurs && (entry.isFile() || entry.isDirectory()) };
  });
  if (insides.some(({ isOurs }) => !isOurs)) return false;
  const folders = insides.filter(({ inside }) => inside.length > 0);
  const deeper = folders.map(({ name, inside }) => holdsNothingElse(join(folder, name), inside));
  return (await Promise.all(deeper)).every(Boolean);
}
