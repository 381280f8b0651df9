import { basename, dirname, resolve } from "node:path";
import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import type { World } from "../files/world.ts";

/** An earlier evaluation named on the command line: it may lie outside of the workspace. */
export async function earlierFile(
  path: string,
  openWorld: (folder: string) => Promise<World>,
): Promise<EarlierFile> {
  const whole = resolve(path);
  return { world: await openWorld(dirname(whole)), path: basename(whole) };
}
