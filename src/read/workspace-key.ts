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

/** Figures that weigh less than this are read faster than the key of their cache is made. */
const LEAST_BYTES = 2e6;

/**
 * A key for all that the reading of a workspace depends on: every byte under datasets/, and the program itself. The bytes
 * are read and hashed each time; dates and sizes of files are not trusted. Empty when the workspace is too small for a
 * cache to be worth its key.
 */
export async function workspaceKey(world: World): Promise<string> {
  if (await isSmall(world)) return "";
  const data = await fingerprints("datasets", world, world);
  const own = await Promise.all(ROOMS.map((room) => fingerprints(room, world.own, world)));
  return world.sha256([VERSION, ...own.flat(), ...data].join("\n"));
}

async function isSmall(world: World): Promise<boolean> {
  const files = (await world.list("datasets")).filter((file) => !/(\.(yaml|json|md)|\/)$/.test(file));
  let bytes = 0;
  for (const file of files) {
    const content = await world.read(`datasets/${file}`, LARGEST_RAW_IN_MEGABYTES).catch(() => undefined);
    bytes += content?.byteLength ?? LEAST_BYTES;
    if (bytes >= LEAST_BYTES) return false;
  }
  return true;
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
