import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const LOCK = ".ecarts/verrou";

/** The lock of a workspace, or the process that holds it. */
export type Lock = { release(): Promise<void> } | { readonly heldBy: number };

/** Takes the lock of a workspace. That of a dead process is taken over: it was killed. */
export async function takeLock(root: string): Promise<Lock> {
  await mkdir(join(root, ".ecarts"), { recursive: true });
  const path = join(root, LOCK);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path)) return { release: () => rm(path, { force: true }) };
    const pid = Number(await readFile(path, "utf8").catch(() => "0"));
    if (pid > 0 && isAlive(pid)) return { heldBy: pid };
    await takeAway(path, pid);
  }
  return { heldBy: 0 };
}

/** The lock is born with its content: a reader never sees it empty. */
async function create(path: string): Promise<boolean> {
  const { link, writeFile } = await import("node:fs/promises");
  const own = `${path}-${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    return createPlainly(path);
  } finally {
    await rm(own, { force: true });
  }
}

/** Where the disk has no hard links. */
async function createPlainly(path: string): Promise<boolean> {
  const handle = await open(path, "wx").catch(() => undefined);
  await handle?.writeFile(String(process.pid));
  await handle?.close();
  return handle !== undefined;
}

/** Two imports may find the same dead lock: the rename succeeds for one, which checks that it took the dead one. */
async function takeAway(path: string, pid: number): Promise<void> {
  const aside = `${path}-mort-${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const taken = Number(await readFile(aside, "utf8").catch(() => String(pid)));
  if (taken !== pid && isAlive(taken)) await rename(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
