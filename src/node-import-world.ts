import { resolve } from "node:path";
import type { ImportWorld } from "./model/import-world.ts";
import { OutputError, UnfinishedError } from "./model/world.ts";
import { nodeWorld } from "./node-world.ts";
import { readSource } from "./read/source-file.ts";
import { diskWords } from "./write/disk-words.ts";
import { takeLock } from "./write/lock.ts";
import { clearStaging, commit, recover } from "./write/transaction.ts";

/** The real world of an import: the workspace, and the files that the user named, relative to where the command runs. */
export function nodeImportWorld(folder: string): ImportWorld {
  const root = resolve(folder);
  return {
    ...nodeWorld(folder),
    source: (path) => readSource(resolve(path)),
    lock: async () => {
      try {
        const lock = await takeLock(root);
        if ("heldBy" in lock) return lock;
        await recover(root);
        await clearStaging(root);
        return lock;
      } catch (error) {
        if (error instanceof UnfinishedError) throw error;
        throw new OutputError(diskWords(error), { cause: error });
      }
    },
    commit: (files) => commit(root, files),
  };
}
