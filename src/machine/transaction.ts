import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputError, type OutputFile, UnfinishedError } from "../files/world.ts";
import { codeOf, diskWords } from "./disk-words.ts";
import { writeDurably } from "./write-durably.ts";

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
