import { InputError, LARGEST_IN_MEGABYTES } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "./raw-file.ts";
import type { Stamps } from "./stamps.ts";

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
  /** Undefined: its stamp said what it holds, and it has not been read. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  readonly sha256: string;
}

/** The stamps of the files of a snapshot: `trusts` says whether a file whose stamp is known is left unread. */
export interface Stamping {
  readonly stamps: Stamps;
  /** Begins the name of each file among the stamps. */
  readonly owner: string;
  readonly trusts: boolean;
}

/**
 * Reads every file of some folders. What is read of them afterwards is what their fingerprints tell, to the byte, even when
 * a file changes meanwhile: what is made of it may be kept under these fingerprints.
 */
export async function snapshot(
  folders: readonly string[],
  from: Pick<World, "read" | "list" | "stamp">,
  sha256: World["sha256"],
  stamping?: Stamping,
): Promise<Snapshot> {
  const lists = await Promise.all(
    folders.map(async (folder) => (await from.list(folder)).map((file) => `${folder}/${file}`)),
  );
  const taken = await Promise.all(
    lists.flat().map(async (path) => [path, await take(path, from, sha256, stamping)] as const),
  );
  const files = new Map(taken);
  const hashes = new Map(taken.flatMap(([, one]) => (one?.bytes ? [[one.bytes, one.sha256] as const] : [])));
  const fingerprints = taken.map(([path, one]) => `${one?.sha256 ?? "illisible"}  ${path}`);
  let hasStrayed = false;
  return {
    fingerprints,
    weight: (isCounted) =>
      [...files].reduce((sum, [path, one]) => sum + (isCounted(path) ? (one?.size ?? 0) : 0), 0),
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
      const held = files.get(path);
      if (held && held.size > limit * 1e6) throw InputError.tooBig(held.size, limit);
      if (held?.bytes) return held.bytes;
      const bytes = await from.read(path, limit).catch((error: unknown) => {
        hasStrayed = true;
        throw error;
      });
      if (bytes && held && sha256(bytes) === held.sha256) files.set(path, { ...held, bytes });
      else hasStrayed = true;
      return bytes;
    },
  };
}

/** Undefined for what cannot be read: whoever needs it will ask for it again, and be told why. */
async function take(
  path: string,
  from: Pick<World, "read" | "stamp">,
  sha256: World["sha256"],
  stamping?: Stamping,
): Promise<Taken | undefined> {
  // Before the bytes: a file that changes in between has another stamp afterwards.
  const stamp = stamping && from.stamp?.(path);
  const place = `${stamping?.owner}${path}`;
  const known = stamping?.trusts ? stamping.stamps.find(place, stamp) : undefined;
  if (known) return { bytes: undefined, size: known.size, sha256: known.sha256 };
  const bytes = await from.read(path, LARGEST_RAW_IN_MEGABYTES).catch(() => undefined);
  if (!bytes) return undefined;
  const hash = sha256(bytes);
  stamping?.stamps.note(place, stamp, bytes, hash);
  return { bytes, size: bytes.byteLength, sha256: hash };
}
