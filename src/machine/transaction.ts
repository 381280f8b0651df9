import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputError, type OutputFile, UnfinishedError } from "../files/world.ts";
import { codeOf, diskWords, writeDurably } from "./write-disk.ts";

const FOLDER = ".ecarts";

const JOURNAL = "journal.json";

/** What remains to be moved into place once the journal is written. */
interface Journal {
  readonly staging: string;
  readonly files: readonly string[];
}

/**
 * Writes all the files into a workspace or none. Everything is first written beside, to the disk; the journal that names
 * them is then put in place by one rename, and that is the moment at which the workspace changes. The moves that follow
 * can be stopped anywhere: `recover` finishes them.
 */
export async function commit(root: string, files: readonly OutputFile[]): Promise<void> {
  const staging = join(FOLDER, `import-${randomBytes(6).toString("hex")}`);
  try {
    for (const { path, content } of files) await writeDurably(join(root, staging, path), content);
    const journal: Journal = { staging, files: files.map(({ path }) => path) };
    const draft = join(root, staging, JOURNAL);
    await writeDurably(draft, JSON.stringify(journal));
    await rename(draft, join(root, FOLDER, JOURNAL));
    await syncFolder(join(root, FOLDER));
  } catch (error) {
    await rm(join(root, staging), { recursive: true, force: true });
    throw new OutputError(diskWords(error), { cause: error });
  }
  await recover(root);
}

/** Finishes the import that was stopped after its journal. Throws an UnfinishedError when that cannot be done. */
export async function recover(root: string): Promise<void> {
  try {
    const journal = await readJournal(root);
    if (!journal) return;
    for (const path of journal.files) await moveOne(root, journal.staging, path);
    await rm(join(root, FOLDER, JOURNAL), { force: true });
    await rm(join(root, journal.staging), { recursive: true, force: true });
  } catch (error) {
    throw new UnfinishedError(diskWords(error), { cause: error });
  }
}

/** Clears the staging folders of imports that died before their journal. Only for who holds the lock. */
export async function clearStaging(root: string): Promise<void> {
  const names = await readdir(join(root, FOLDER)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith("import-")))
    await rm(join(root, FOLDER, name), { recursive: true, force: true });
}

async function readJournal(root: string): Promise<Journal | undefined> {
  const text = await readFile(join(root, FOLDER, JOURNAL), "utf8").catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return undefined;
    throw error;
  });
  return text === undefined ? undefined : toJournal(text);
}

/** A journal comes with a workspace that someone else may have sent: it moves nothing from or to outside. */
function toJournal(text: string): Journal {
  const { staging, files } = parsed(text) as Partial<Record<keyof Journal, unknown>>;
  const isOurs =
    typeof staging === "string" &&
    /^\.ecarts[/\\]import-[0-9a-z]+$/.test(staging) &&
    Array.isArray(files) &&
    files.every((path) => typeof path === "string" && isInDatasets(path));
  if (!isOurs) throw new Error(`le journal ${FOLDER}/${JOURNAL} est illisible`);
  return { staging, files: files as string[] };
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function isInDatasets(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return parts[0] === "datasets" && parts.length > 1 && !parts.some((part) => ["", ".", ".."].includes(part));
}

/** A file already moved before the process died is no longer in the staging folder. */
async function moveOne(root: string, staging: string, path: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await rename(join(root, staging, path), join(root, path)).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
}

/** Some systems refuse to open a folder: the rename is then as durable as they make it. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

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
