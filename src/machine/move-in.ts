import { randomBytes } from "node:crypto";
import { lstat, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../files/world.ts";

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
