import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { World } from "../model/world.ts";

/** The reading half of the real world, over one workspace folder. Nothing outside the folder is ever read. */
export function filesOnDisk(root: string): Pick<World, "root" | "read" | "list" | "isFolder" | "sha256"> {
  return {
    root,
    read: (path) => readInside(root, path),
    list: (folder) => listFiles(join(root, folder)),
    isFolder: async (path) => (await stat(join(root, path)).catch(() => undefined))?.isDirectory() ?? false,
    sha256: (content) => createHash("sha256").update(content).digest("hex"),
  };
}

/** A link may point out of the workspace: its target decides, not its name. */
async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const [real, base] = await Promise.all([realpath(join(root, path)), realpath(root)]);
    if (real !== base && !real.startsWith(base.endsWith(sep) ? base : base + sep)) return undefined;
    return await readFile(real);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = entries.filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.map((path) => path.split(sep).join("/")).sort();
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
