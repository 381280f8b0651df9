import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, join } from "node:path";

/**
 * Temporary folders whose names say which process made them, so that the next run can take away what killed ones left: at
 * once when it was on this machine, after an hour when it was on another that shares the disk.
 */

/** No report takes an hour. */
const OLD_IN_MILLISECONDS = 3_600_000;

const HERE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Those of this process that are in use: its number may have been that of a dead one. */
const inUse = new Set<string>();

/** Makes a folder of one's own; the function removes it with all it holds. */
export async function ownedFolder(
  parent: string,
  prefix: string,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(parent, `${prefix}${HERE}-${process.pid}-`));
  inUse.add(basename(path));
  const remove = async () => {
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
    inUse.delete(basename(path));
  };
  return { path, remove };
}

/** The folders of a prefix that were left by processes that are no more; those whose name names no owner, once old. */
export async function abandonedFolders(parent: string, prefix: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter((one) => one.startsWith(prefix)))
    if (await isAbandoned(name, join(parent, name), prefix)) found.push(join(parent, name));
  return found;
}

async function isAbandoned(name: string, path: string, prefix: string): Promise<boolean> {
  const named = /^(?:([0-9a-f]{8})-(\d+)-)?\w{6}$/.exec(name.slice(prefix.length));
  if (!named) return false;
  const [, host, pid] = named;
  if (host === HERE && Number(pid) === process.pid) return !inUse.has(name);
  if (host === HERE && !isAlive(Number(pid))) return true;
  const made = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
  return Date.now() - made > OLD_IN_MILLISECONDS;
}

/** A process of someone else may not be signalled, and is alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
