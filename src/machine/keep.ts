import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutputError } from "../files/world.ts";
import { inFolder, moveInside, writeInside } from "./inside.ts";
import { codeOf, diskWords } from "./write-disk.ts";

/** The only folder in which files are kept so. */
const FOLDER = ".ecarts/";

/**
 * Writes a file under `.ecarts/` of a workspace: first beside, to the disk, then in its place by one rename, so that it is
 * never there in part. Without content, takes it away. No link is followed. What a killed writing left beside is written over.
 */
export async function keepInside(
  root: string,
  path: string,
  content: Uint8Array | string | undefined,
): Promise<void> {
  if (!path.startsWith(FOLDER)) throw new Error(`« ${path} » is not in ${FOLDER}`);
  try {
    const part = `${path}.part`;
    await remove(root, part);
    if (content === undefined) return await remove(root, path);
    await writeInside(root, part, content);
    await moveInside(root, part, path);
  } catch (error) {
    throw new OutputError(diskWords(error), { cause: error });
  }
}

async function remove(root: string, path: string): Promise<void> {
  await inFolder(root, dirname(path), false, (here) => rm(join(here, basename(path)), { force: true })).catch(
    (error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
    },
  );
}
