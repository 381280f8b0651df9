import { chmodSync, existsSync, renameSync, statSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** After this, a hidden folder is no longer that of a run under way: no report takes an hour to be moved. */
const LEFTOVER_AGE_IN_MILLISECONDS = 3_600_000;

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

/** Puts back a folder that a killed run had set aside, and removes what killed runs left, once it is old. */
export async function cleanLeftovers(target: string, prefix: string): Promise<void> {
  const parent = dirname(target);
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const staging = join(parent, name);
    const kept = (await readdir(staging).catch(() => [])).filter((one) => one.startsWith("before-")).at(-1);
    if (kept !== undefined && !existsSync(target)) await rename(join(staging, kept), target).catch(() => {});
    const age = Date.now() - ((await stat(staging).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > LEFTOVER_AGE_IN_MILLISECONDS) await rm(staging, { recursive: true, force: true });
  }
}
