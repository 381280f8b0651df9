import type { World } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "./read-raw-file.ts";
import type { StillFiles } from "./still-files.ts";

/** The rooms of the program on which a reading depends, and its schemas, as installed. */
const ROOMS = [
  "dist/kernel",
  "dist/diagnostics",
  "dist/statistics",
  "dist/files",
  "dist/data",
  "dist/formats",
  "dist/workspace",
  "schemas",
];

/** Figures that weigh less than this are read faster than the key of their cache is made. */
const LEAST_BYTES = 2e6;

/**
 * A key for all that the reading of a workspace depends on: every byte under datasets/, the program's formats, indicators and
 * rules of comparability, and the program itself. Dates and sizes of files are not trusted. Empty when the workspace is too
 * small for a cache to be worth its key.
 */
export async function workspaceKey(data: StillFiles, own: StillFiles, world: World): Promise<string> {
  if (data.weight((path) => !/\.(yaml|json|md)$/.test(path)) < LEAST_BYTES) return "";
  const program = await Promise.all(ROOMS.map((room) => codeIn(room, world)));
  return world.sha256([VERSION, ...program.flat(), ...own.fingerprints, ...data.fingerprints].join("\n"));
}

/** Maps and declarations of types lie beside the code, and change nothing. */
async function codeIn(folder: string, { own, sha256 }: World): Promise<string[]> {
  const files = (await own.list(folder)).filter((file) => /\.js(on)?$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const bytes = await own.read(`${folder}/${file}`, LARGEST_RAW_IN_MEGABYTES);
      return `${sha256(bytes ?? "")}  ${folder}/${file}`;
    }),
  );
}
