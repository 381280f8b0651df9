import { InputError, LARGEST_IN_MEGABYTES } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "./raw-file.ts";

/** Some folders as they were when first looked at: each of their files is read once and hashed once, whoever asks for it. */
export interface Snapshot extends Pick<World, "read" | "list" | "sha256"> {
  /** A line for each file: the sha256 of what it holds, and its path. */
  readonly fingerprints: readonly string[];
  /** Bytes of the files whose path meets a condition. */
  weight(isCounted: (path: string) => boolean): number;
  /** Whether anything was asked that the fingerprints do not tell: another folder, a file that is not there or is unreadable. */
  hasStrayed(): boolean;
  /** Drops the bytes, once all has been read: they can weigh as much as what was made of them. */
  forget(): void;
}

interface Taken {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Reads every file of some folders. What is read of them afterwards is what their fingerprints tell, to the byte, even when
 * a file changes meanwhile: what is made of it may be kept under these fingerprints.
 */
export async function snapshot(
  folders: readonly string[],
  from: Pick<World, "read" | "list">,
  sha256: World["sha256"],
): Promise<Snapshot> {
  const lists = await Promise.all(
    folders.map(async (folder) => (await from.list(folder)).map((file) => `${folder}/${file}`)),
  );
  const taken = await Promise.all(
    lists.flat().map(async (path) => [path, await take(path, from, sha256)] as const),
  );
  const files = new Map(taken);
  const hashes = new Map(taken.flatMap(([, one]) => (one ? [[one.bytes, one.sha256] as const] : [])));
  const fingerprints = taken.map(([path, one]) => `${one?.sha256 ?? "illisible"}  ${path}`);
  let hasStrayed = false;
  return {
    fingerprints,
    weight: (isCounted) =>
      [...files].reduce((sum, [path, one]) => sum + (isCounted(path) ? (one?.bytes.byteLength ?? 0) : 0), 0),
    hasStrayed: () => hasStrayed,
    forget: () => {
      files.clear();
      hashes.clear();
    },
    sha256: (content) => (typeof content === "string" ? undefined : hashes.get(content)) ?? sha256(content),
    list: async (folder) => {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (folders.some((one) => `${folder}/`.startsWith(`${one}/`)))
        return inside.map((path) => path.slice(folder.length + 1));
      hasStrayed = true;
      return from.list(folder);
    },
    read: async (path, limit = LARGEST_IN_MEGABYTES) => {
      const bytes = files.get(path)?.bytes;
      if (bytes && bytes.byteLength > limit * 1e6) throw InputError.tooBig(bytes.byteLength, limit);
      hasStrayed ||= !bytes;
      return bytes ?? from.read(path, limit);
    },
  };
}

/** Undefined for what cannot be read: whoever needs it will ask for it again, and be told why. */
async function take(
  path: string,
  from: Pick<World, "read">,
  sha256: World["sha256"],
): Promise<Taken | undefined> {
  const bytes = await from.read(path, LARGEST_RAW_IN_MEGABYTES).catch(() => undefined);
  return bytes && { bytes, sha256: sha256(bytes) };
}
