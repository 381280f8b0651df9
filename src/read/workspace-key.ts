import { VERSION } from "../kernel/version.ts";
import type { World } from "../model/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "./read-raw-file.ts";

/** The rooms of the program on which a reading depends, as installed. */
const ROOMS = [
  "dist/kernel",
  "dist/model",
  "dist/read",
  "dist/check",
  "datasets/formats",
  "datasets/indicateurs",
];

/**
 * A key for all that the reading of a workspace depends on: every byte under datasets/, and the program itself. The bytes
 * are read and hashed each time; dates and sizes of files are not trusted.
 */
export async function workspaceKey(world: World): Promise<string> {
  const data = await fingerprints("datasets", world, world);
  const own = await Promise.all(ROOMS.map((room) => fingerprints(room, world.own, world)));
  return world.sha256([VERSION, ...own.flat(), ...data].join("\n"));
}

async function fingerprints(
  folder: string,
  from: Pick<World, "read" | "list">,
  { sha256 }: Pick<World, "sha256">,
): Promise<string[]> {
  const files = await from.list(folder);
  return Promise.all(
    files.map(async (file) => {
      const bytes = await from.read(`${folder}/${file}`, LARGEST_RAW_IN_MEGABYTES).catch(() => undefined);
      return `${bytes ? sha256(bytes) : "illisible"}  ${folder}/${file}`;
    }),
  );
}
