import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, renameSync, statSync } from "node:fs";
import { lstat, mkdir, open, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { OutputError, type OutputFile } from "../files/world.ts";
import { abandonedFolders, ownedFolder } from "./owned-folder.ts";

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "droits insuffisants",
  EPERM: "droits insuffisants",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  EDQUOT: "le quota de disque est atteint",
  EFBIG: "le fichier dépasse la taille permise",
  ENOENT: "ce dossier ne peut pas être créé à cet endroit",
  ENOTDIR: "un fichier porte le nom du dossier, ou d’un dossier de ce chemin",
  EEXIST: "un fichier porte le nom du dossier, ou d’un dossier de ce chemin",
  EISDIR: "un dossier porte le nom d’un fichier à écrire",
  EBUSY: "un fichier est ouvert dans un autre programme",
  ENAMETOOLONG: "son nom est trop long",
};

/** What a disk refused, in French. */
export function diskWords(error: unknown): string {
  return WORDS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a system error; nothing for another one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Moves staged files into a folder, over those of the same name; if one cannot be moved, all are put back. */
export async function moveIn(folder: string, staging: string, files: readonly OutputFile[]): Promise<void> {
  for (const { path } of files) await refuseFolder(join(folder, path));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path } of files)
      undo.push(await replace(join(staging, "new", path), join(folder, path), staging));
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** A rename would take a user's folder away with all it holds. */
async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR" });
}

/** Moves a file over another; the function returned puts the old one back. */
async function replace(from: string, to: string, staging: string): Promise<() => Promise<void>> {
  const kept = join(staging, randomBytes(8).toString("hex"));
  await mkdir(dirname(to), { recursive: true });
  const hadOne = await rename(to, kept).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(from, to);
  } catch (error) {
    if (hadOne) await rename(kept, to);
    throw error;
  }
  return () => (hadOne ? rename(kept, to) : rm(to, { force: true }));
}

/** How often another run may have put its own folder in place in the same instant. */
const ATTEMPTS = 20;

/**
 * Puts the staged folder `new` in the place of another, which is set aside beside it; false when the system does not let
 * this folder be renamed (a mount point, a file open on Windows). Two renames in a row, without giving way in between:
 * a process killed in these few microseconds leaves no folder, and both versions whole in the hidden one, from which
 * `cleanLeftovers` puts the earlier one back.
 */
export function swapFolder(target: string, staging: string): boolean {
  const fresh = join(staging, "new");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const aside = join(staging, `before-${attempt}`);
    if (!setAside(target, aside, fresh)) return false;
    if (putInPlace(fresh, target, aside)) return true;
  }
  return false;
}

/** False when another run was faster: its folder is the one to set aside now. */
function putInPlace(fresh: string, target: string, aside: string): boolean {
  try {
    renameSync(fresh, target);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    if (existsSync(aside)) renameSync(aside, target);
    throw error;
  }
}

function setAside(target: string, aside: string, fresh: string): boolean {
  try {
    if (existsSync(target)) chmodSync(fresh, statSync(target).mode);
    renameSync(target, aside);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return true;
    if (["EACCES", "EBUSY", "EPERM", "EXDEV", "EINVAL"].includes(code)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOTEMPTY" || code === "EEXIST";
}

/** Puts back a folder that a killed run had set aside, and removes what killed runs left. */
export async function cleanLeftovers(target: string, prefix: string): Promise<void> {
  const parent = dirname(target);
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const staging = join(parent, name);
    const kept = (await readdir(staging).catch(() => [])).filter((one) => one.startsWith("before-")).at(-1);
    if (kept !== undefined && !existsSync(target)) await rename(join(staging, kept), target).catch(() => {});
  }
  for (const path of await abandonedFolders(parent, prefix)) await rm(path, { recursive: true, force: true });
}

/** Writes a file that must not exist yet, folders included, and waits until the disk has it. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

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
    for (const path of await abandonedFolders(target, STAGING))
      await rm(path, { recursive: true, force: true });
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
  const staging = await ownedFolder(parent, prefix);
  try {
    for (const file of files) await writeDurably(join(staging.path, "new", file.path), file.content);
    return await use(staging.path);
  } finally {
    await staging.remove();
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
