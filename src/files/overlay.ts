import type { OutputFile, World } from "./world.ts";

/**
 * A world in which a folder holds some files that are on no disk; what the folder holds on disk is not seen. Nothing else
 * changes.
 *
 * @example
 * const world = withFolder(nodeWorld("."), "referentiels/essai", [{ path: "referentiel.yaml", content: "id: essai" }]);
 * (await world.list("referentiels")).includes("essai/referentiel.yaml")
 * // => true
 */
export function withFolder(world: World, folder: string, files: readonly OutputFile[]): World {
  const held = new Map(files.map(({ path, content }) => [`${folder}/${path}`, bytesOf(content)]));
  const isInside = (path: string) => path === folder || path.startsWith(`${folder}/`);
  return {
    ...world,
    read: async (path, limit) => (isInside(path) ? held.get(path) : world.read(path, limit)),
    isFolder: async (path) => path === folder || folder.startsWith(`${path}/`) || world.isFolder(path),
    list: async (asked) => {
      const under = (path: string) => (path.startsWith(`${asked}/`) ? [path.slice(asked.length + 1)] : []);
      const onDisk = (await world.list(asked)).filter((path) => !isInside(`${asked}/${path}`));
      return [...onDisk, ...[...held.keys()].flatMap(under)].sort();
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
