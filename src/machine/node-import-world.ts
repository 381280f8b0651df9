import { resolve } from "node:path";
import { type ImportWorld, OutputError, UnfinishedError } from "../files/world.ts";
import { diskWords } from "./disk-words.ts";
import { takeLock } from "./lock.ts";
import { nodeWorld } from "./node-world.ts";
import { readSource } from "./source-file.ts";
import { clearStaging, commit, recover } from "./transaction.ts";

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
