import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, realpath, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, writeDurably } from "./write-disk.ts";

/**
 * Writing, moving and deleting under a folder without ever following a link. A workspace may come from someone else, and a
 * link on the way would lead what is written, or deleted, out of it. Each step is opened, and what is done next is done in
 * what was opened, where the system allows it (Linux); elsewhere each step is looked at first.
 */

/** A link, or something that is no folder, stands on a path. */
function onTheWay(path: string): Error {
  return Object.assign(new Error(`« ${path} » est un lien, et les liens ne sont pas suivis`), {
    code: "ELIEN",
  });
}

const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

const HAS_HANDLE_PATHS = process.platform === "linux";

/** Does something in a folder under a root, by a path that names what was opened. `makes`: folders that miss are made. */
export async function inFolder<T>(
  root: string,
  folder: string,
  makes: boolean,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const handles: FileHandle[] = [];
  try {
    let here = await realpath(root);
    let said = "";
    for (const part of folder.split(/[/\\]/).filter((one) => one !== "" && one !== ".")) {
      if (part === "..") throw onTheWay(folder);
      said = said === "" ? part : `${said}/${part}`;
      here = await step(here, part, said, makes, handles);
    }
    return await use(here);
  } finally {
    for (const handle of handles) await handle.close().catch(() => undefined);
  }
}

async function step(
  here: string,
  part: string,
  said: string,
  makes: boolean,
  handles: FileHandle[],
): Promise<string> {
  const path = join(here, part);
  if (makes)
    await mkdir(path).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
  if ((await lstat(path)).isSymbolicLink()) throw onTheWay(said);
  if (!HAS_HANDLE_PATHS) return path;
  const handle = await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  handles.push(handle);
  return `/proc/self/fd/${handle.fd}`;
}

/** Writes a file that must not exist yet, folders included, and waits until the disk has it. */
export async function writeInside(root: string, path: string, content: string | Uint8Array): Promise<void> {
  await inFolder(root, dirname(path), true, (here) => writeDurably(join(here, basename(path)), content));
}

/** Moves a file over another, under one root. A link in the place of either is moved or replaced itself, not followed. */
export async function moveInside(root: string, from: string, to: string): Promise<void> {
  await inFolder(root, dirname(from), false, (here) =>
    inFolder(root, dirname(to), true, (there) =>
      rename(join(here, basename(from)), join(there, basename(to))),
    ),
  );
}

/** Throws when a step of a path under a root is a link; what does not exist yet is none. */
export async function refuseLinks(root: string, path: string): Promise<void> {
  await inFolder(root, path, false, async () => undefined).catch((error: unknown) => {
    if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) throw error;
  });
}
