import { basename, dirname, resolve } from "node:path";
import type { World } from "../model/world.ts";
import type { EarlierFile } from "../read/read-evaluation.ts";

/** An earlier evaluation named on the command line: it may lie outside of the workspace. */
export async function earlierFile(
  path: string,
  openWorld: (folder: string) => Promise<World>,
): Promise<EarlierFile> {
  const whole = resolve(path);
  return { world: await openWorld(dirname(whole)), path: basename(whole) };
}
