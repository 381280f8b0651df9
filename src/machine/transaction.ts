import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, open, readdir, readFile, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isStoredPath } from "../files/stored-path.ts";
import { type KeptFile, OutputError, type OutputFile, UnfinishedError } from "../files/world.ts";
import { inFolder, moveInside, refuseLinks, writeInside } from "./inside.ts";
import { codeOf, diskWords } from "./write-disk.ts";

const FOLDER = ".ecarts";

const JOURNAL = "journal.json";

/** What remains to be moved once the journal is written: files into place, and those taken out among what is kept. */
interface Journal {
  readonly staging: string;
  readonly files: readonly string[];
  readonly removed?: readonly KeptFile[];
}

/**
 * Writes all the files into a workspace or none. Everything is first written beside, to the disk; the journal that names
 * them is then put in place by one rename, and that is the moment at which the workspace changes. The moves that follow
 * can be stopped anywhere: `recover` finishes them.
 */
export async function commit(
  root: string,
  files: readonly OutputFile[],
  removed: readonly KeptFile[] = [],
): Promise<void> {
  const staging = `${FOLDER}/import-${randomBytes(6).toString("hex")}`;
  try {
    const paths = [...files, ...removed].map(({ path }) => path);
    for (const path of paths) await refuseLinks(root, dirname(path));
    for (const folder of new Set(paths.map((path) => dirname(path)))) await refuseReadOnly(root, folder);
    for (const { path, content } of files) await writeInside(root, `${staging}/${path}`, content);
    const journal: Journal = { staging, files: files.map(({ path }) => path), removed };
    await writeInside(root, `${staging}/${JOURNAL}`, JSON.stringify(journal));
    await moveInside(root, `${staging}/${JOURNAL}`, `${FOLDER}/${JOURNAL}`);
    await inFolder(root, FOLDER, false, syncFolder);
  } catch (error) {
    await removeStaging(root, staging).catch(() => undefined);
    throw new OutputError(diskWords(error), { cause: error });
  }
  await recover(root);
}

/** A folder that cannot be written to would stop the moves half-way: it is found out before the journal. */
async function refuseReadOnly(root: string, folder: string): Promise<void> {
  await inFolder(root, folder, false, (here) => access(here, constants.W_OK | constants.X_OK)).catch(
    (error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
    },
  );
}

/** Finishes the import that was stopped after its journal. Throws an UnfinishedError when that cannot be done. */
export async function recover(root: string): Promise<void> {
  try {
    const journal = await readJournal(root);
    if (!journal) return;
    const { staging, files, removed = [] } = journal;
    for (const { path, kept } of removed) await moveOne(root, path, kept);
    for (const path of files) await moveOne(root, `${staging}/${path}`, path);
    for (const { path } of removed) await removeEmpty(root, dirname(path));
    await inFolder(root, FOLDER, false, (here) => rm(join(here, JOURNAL), { force: true }));
    await removeStaging(root, staging);
  } catch (error) {
    throw new UnfinishedError(diskWords(error), { cause: error });
  }
}

/** Clears the staging folders of imports that died before their journal. Only for who holds the lock. */
export async function clearStaging(root: string): Promise<void> {
  const names = await inFolder(root, FOLDER, false, (here) => readdir(here)).catch(() => []);
  for (const name of names.filter((one) => STAGING.test(`${FOLDER}/${one}`)))
    await removeStaging(root, `${FOLDER}/${name}`);
}

const STAGING = /^\.ecarts[/\\]import-[0-9a-z]+$/;

/** A link in the place of the folder is taken away itself: what it leads to stays. */
async function removeStaging(root: string, staging: string): Promise<void> {
  await inFolder(root, FOLDER, false, (here) =>
    rm(join(here, basename(staging)), { recursive: true, force: true }),
  );
}

/** Folders of sets left empty, up to datasets/. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  for (let here = folder; here.includes("/"); here = dirname(here)) {
    const isGone = await inFolder(root, dirname(here), false, (path) =>
      rmdir(join(path, basename(here))),
    ).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

async function readJournal(root: string): Promise<Journal | undefined> {
  const read = async (here: string) => {
    const path = join(here, JOURNAL);
    if ((await lstat(path)).isSymbolicLink())
      throw new Error(`${FOLDER}/${JOURNAL} est un lien, et les liens ne sont pas suivis`);
    return readFile(path, "utf8");
  };
  const text = await inFolder(root, FOLDER, false, read).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return undefined;
    throw error;
  });
  return text === undefined ? undefined : toJournal(text);
}

/** A journal comes with a workspace that someone else may have sent: it moves nothing from or to outside. */
function toJournal(text: string): Journal {
  const { staging, files, removed = [] } = parsed(text) as Partial<Record<keyof Journal, unknown>>;
  const isOurs =
    typeof staging === "string" &&
    STAGING.test(staging) &&
    Array.isArray(files) &&
    files.every((path) => typeof path === "string" && (isStoredPath(path) || isKept(path))) &&
    Array.isArray(removed) &&
    removed.every((one) => isStoredPath(String(Object(one).path)) && isKept(String(Object(one).kept)));
  if (!isOurs) throw new Error(`le journal ${FOLDER}/${JOURNAL} est illisible`);
  return { staging, files: files as string[], removed: removed as KeptFile[] };
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What the history keeps: its events, and the files that were taken out. */
function isKept(path: string): boolean {
  return /^\.ecarts\/historique\/(?:\d+\.json|objets\/[0-9a-f]{64})$/.test(path);
}

/** A file already moved before the process died is no longer where it was. */
async function moveOne(root: string, from: string, to: string): Promise<void> {
  await moveInside(root, from, to).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
}

/** Some systems refuse to open a folder: the rename is then as durable as they make it. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
