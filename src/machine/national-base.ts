import { BASE, isOfBase } from "../data/workspace.ts";
import type { World } from "../files/world.ts";

type Files = Pick<World, "read" | "stamp" | "list" | "isFolder">;

const FOLDER = BASE.replace(/\/$/, "");

/** What a user sets to be shown their own data alone. */
const HIDDEN = "non";

/**
 * The files of a workspace, with those of the national base where it has none of its own: they are read from the files of the
 * program, and nothing is written there. `ECARTS_BASE=non` leaves the base out, that of the workspace too.
 */
export function withBase<T extends Files>(
  files: T,
  own: Pick<World, "read" | "stamp" | "list">,
  wanted: string | undefined = process.env["ECARTS_BASE"],
): T {
  if (wanted === HIDDEN)
    return {
      ...files,
      read: async (path, limit) => (isOfBase(path) ? undefined : files.read(path, limit)),
      stamp: (path) => (isOfBase(path) ? undefined : files.stamp?.(path)),
      list: async (folder) => (await files.list(folder)).filter((path) => !isOfBase(`${folder}/${path}`)),
    };
  return {
    ...files,
    read: async (path, limit) =>
      (await files.read(path, limit)) ?? (isOfBase(path) ? own.read(path, limit) : undefined),
    stamp: (path) => files.stamp?.(path) ?? (isOfBase(path) ? own.stamp?.(path) : undefined),
    list: async (folder) => {
      const held = await files.list(folder);
      const isAsked = folder === "datasets" || `${folder}/`.startsWith(BASE);
      if (!isAsked || (await files.isFolder(FOLDER))) return held;
      const base = (await own.list(FOLDER)).map((path) => `${BASE}${path}`);
      const inside = base.filter((path) => path.startsWith(`${folder}/`));
      return [...held, ...inside.map((path) => path.slice(folder.length + 1))].sort();
    },
  };
}
