import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ImportWorld, OutputError, UnfinishedError, type World } from "../files/world.ts";
import { apartOf, expectApart } from "./apart.ts";
import { cacheOnDisk } from "./cache.ts";
import { refuseLinks } from "./inside.ts";
import { keepInside } from "./keep.ts";
import { takeLock } from "./lock.ts";
import { withBase } from "./national-base.ts";
import { nodeNetwork } from "./network.ts";
import { isInStore, putObjects, rereadObject } from "./object-store.ts";
import { openPrinter } from "./printer.ts";
import { putFiles } from "./put-files.ts";
import { filesInFolder, filesOnDisk, readSource } from "./read-disk.ts";
import { showCount } from "./show-count.ts";
import { clearStaging, commit, recover } from "./transaction.ts";
import { diskWords, writeAll } from "./write-disk.ts";

/** Below this, a step is over before one could read its name. */
const PATIENCE_IN_MILLISECONDS = 300;

/**
 * Says on the error output what is being done, once it has lasted: a spinner in a terminal, a line elsewhere. The
 * function returned ends it. Standard output is never touched: it belongs to results.
 */
export function showProgress(label: string): () => void {
  let stop = (): void => undefined;
  const timer = setTimeout(async () => {
    if (!process.stderr.isTTY) {
      process.stderr.write(`… ${label}\n`);
      return;
    }
    const { default: yoctoSpinner } = await import("yocto-spinner");
    const spinner = yoctoSpinner({ text: label }).start();
    stop = () => spinner.stop();
  }, PATIENCE_IN_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The real world over a workspace folder: disk, clock, browser, terminal. */
export function nodeWorld(folder: string): World {
  const root = resolve(folder);
  const own = filesOnDisk(fileURLToPath(new URL("../..", import.meta.url)));
  return {
    ...withBase(filesOnDisk(root), own),
    own,
    cache: cacheOnDisk(root),
    apart: apartOf(),
    expect: (task, input) => expectApart(task, input),
    recover: () => recover(root),
    write: async (output, files, stale) => writeAll(await folderOf(root, output), files, stale),
    put: async (output, files, stale) =>
      isInStore(output)
        ? putObjects(output, files, stale)
        : putFiles(await folderOf(root, output), files, stale),
    reread: (output, path) =>
      isInStore(output)
        ? rereadObject(output, path)
        : readFile(resolve(root, output, path)).catch(() => undefined),
    counter: showCount,
    today: () => new Date().toLocaleDateString("sv-SE"),
    progress: showProgress,
    printer: () => openPrinter(),
  };
}

/** The whole path of a folder to write to: no step of it inside of the workspace is a link. */
async function folderOf(root: string, output: string): Promise<string> {
  const inside = relative(root, resolve(root, output));
  const isInside = !isAbsolute(inside) && !inside.startsWith("..");
  try {
    if (isInside) await refuseLinks(root, inside);
  } catch (error) {
    throw new OutputError(diskWords(error), { cause: error });
  }
  return resolve(root, output);
}

/** The real world of an import: the workspace, and the files that the user named, relative to where the command runs. */
export function nodeImportWorld(folder: string): ImportWorld {
  const root = resolve(folder);
  let held: { isHeld(): boolean } | undefined;
  return {
    ...nodeWorld(folder),
    source: (path, within) => readSource(resolve(path), within === undefined ? undefined : resolve(within)),
    folder: (path) => filesInFolder(path),
    lock: async () => {
      try {
        const lock = await takeLock(root);
        if ("heldBy" in lock) return lock;
        held = lock;
        await recover(root);
        await clearStaging(root);
        return lock;
      } catch (error) {
        if (error instanceof UnfinishedError) throw error;
        throw new OutputError(diskWords(error), { cause: error });
      }
    },
    commit: async (files, removed) => {
      if (held?.isHeld() === false)
        throw new OutputError("un autre import a pris la suite de celui-ci, resté trop longtemps sans signe");
      await commit(root, files, removed);
    },
    network: nodeNetwork(),
    time: () => new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }),
    keep: (path, content) => keepInside(root, path, content),
  };
}
