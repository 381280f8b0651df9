import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Cache, OutputFile, World } from "../src/files/world.ts";
import { filesOnDisk } from "../src/machine/read-disk.ts";

/** The folder of the project: the files that come with the program are read there. */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** A world without a disk, a clock or a browser, and what was asked of it. */
export interface MemoryWorld extends World {
  readonly files: Map<string, string | Uint8Array>;
  readonly written: Map<string, string | Uint8Array>;
  readonly steps: string[];
}

/**
 * A world over files in memory, by path. The program's own files are the real ones; nothing is printed, as without a
 * browser; what is written is kept. Any part can be replaced.
 */
export function memoryWorld(
  files: Readonly<Record<string, string | Uint8Array>> | Map<string, string | Uint8Array>,
  changes: Partial<World> = {},
): MemoryWorld {
  const held = files instanceof Map ? files : new Map(Object.entries(files));
  const [written, steps] = [new Map<string, string | Uint8Array>(), [] as string[]];
  const { read, list } = filesOnDisk(PROJECT);
  return {
    files: held,
    written,
    steps,
    root: "/memoire",
    read: async (path) => toBytes(held.get(path)),
    list: async (folder) => under(held, folder),
    isFolder: async (path) => path === "." || under(held, path).length > 0,
    own: { read, list },
    write: async (folder, outputs: readonly OutputFile[]) => {
      for (const { path, content } of outputs) written.set(`${folder}/${path}`, content);
    },
    put: async (folder, outputs, stale = []) => {
      for (const { path, content } of outputs) written.set(`${folder}/${path}`, content);
      for (const path of stale) written.delete(`${folder}/${path}`);
    },
    today: () => "2026-11-20",
    sha256: (content) => createHash("sha256").update(content).digest("hex"),
    progress: (label) => {
      steps.push(label);
      return () => undefined;
    },
    reread: async (folder, path) => toBytes(written.get(`${folder}/${path}`)),
    counter: (label, total) => {
      steps.push(`${total} ${label}`);
      return { step: () => undefined, end: () => undefined };
    },
    printer: () => undefined,
    ...changes,
  };
}

function toBytes(content: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function under(files: ReadonlyMap<string, unknown>, folder: string): string[] {
  const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return inside.map((path) => path.slice(folder.length + 1)).sort();
}

/** A cache that remembers, as long as the test: its entries, and the names that were put into it, in their order. */
export function memoryCache(): {
  readonly cache: Cache;
  readonly entries: Map<string, Uint8Array>;
  readonly puts: readonly string[];
} {
  const entries = new Map<string, Uint8Array>();
  const puts: string[] = [];
  const cache: Cache = {
    get: async (key) => entries.get(key),
    put: async (key, bytes) => {
      puts.push(key);
      entries.set(key, bytes);
    },
    open: async () => undefined,
    putParts: async () => undefined,
  };
  return { cache, entries, puts };
}
