import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputError, type OutputFile } from "../model/world.ts";

/**
 * Writes all the files or none: everything is first written in full beside the target, then moved into place; if a move
 * fails, those already made are undone. A process killed before the moves leaves the target as it was.
 */
export async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const staging = await mkdtemp(join(folder, ".ecarts-"));
    try {
      for (const file of files) await writeDurably(join(staging, "new", file.path), file.content);
      await moveAll(folder, staging, files);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (error) {
    throw new OutputError(inFrench(error), { cause: error });
  }
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveAll(folder: string, staging: string, files: readonly OutputFile[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path } of files)
      undo.push(await replace(join(staging, "new", path), join(folder, path), staging));
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** Moves a file over another; the function returned puts the old one back. */
async function replace(from: string, to: string, staging: string): Promise<() => Promise<void>> {
  const kept = join(staging, randomBytes(8).toString("hex"));
  await mkdir(dirname(to), { recursive: true });
  const hadOne = await rename(to, kept).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function inFrench(error: unknown): string {
  const words: Readonly<Record<string, string>> = {
    EACCES: "droits insuffisants",
    EPERM: "droits insuffisants",
    EROFS: "le disque est en lecture seule",
    ENOSPC: "le disque est plein",
    ENOTDIR: "un fichier porte le nom du dossier",
    EEXIST: "un fichier porte le nom du dossier",
    EISDIR: "un dossier porte le nom d’un fichier à écrire",
  };
  return words[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
