import type { Apart, ApartTask } from "./apart.ts";
import type { Network } from "./network.ts";
import type { Printer } from "./printing.ts";

/** A file to be written, path from the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file taken out of the workspace, and where it is kept: nothing is deleted. */
export interface KeptFile {
  readonly path: string;
  readonly kept: string;
}

/**
 * What the engine is given of the outside: files, clock, progress, printing. Paths are from the workspace's root; tests pass
 * a world in memory.
 */
export interface World {
  /** The workspace folder, as the user named it: only for messages. */
  readonly root: string;
  /** Bytes of a file, or undefined when there is none. */
  read(path: string, limit?: number): Promise<Uint8Array | undefined>;
  /**
   * What no other content of the file will ever have, without reading it: its place on the disk, its size and the moments of
   * its last changes, those that nobody sets included. Undefined where it would not tell: the file has just changed, the
   * system does not say. Absent: never known.
   */
  stamp?(path: string): string | undefined;
  /** Paths of all files under a folder, from that folder, with forward slashes, sorted; none when it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  isFolder(path: string): Promise<boolean>;
  /** The files that come with the program: templates, fonts. */
  readonly own: Pick<World, "read" | "list" | "stamp">;
  /** Results that can be computed again, by a key made from all that they depend on. Absent: nothing is kept. */
  readonly cache?: Cache | undefined;
  /** Does a task apart, bounded in time and memory. Absent: tasks are done where they are asked for. */
  readonly apart?: (<T>(task: ApartTask, input: unknown) => Promise<Apart<T>>) | undefined;
  /**
   * Begins what a task apart needs, its process and its modules, while something else is done: it will be asked for. `input`:
   * what will be given to it that is known already; for pages, their template.
   */
  readonly expect?: ((task: ApartTask, input?: unknown) => void) | undefined;
  /** Finishes an import that was killed while it moved its files into place. Throws an UnfinishedError when it cannot. */
  recover?(): Promise<void>;
  /**
   * Writes all the files or none; replaces those of the same name, and removes the stale ones, files of an earlier
   * writing that this one does not have. Throws an OutputError when it cannot.
   */
  write(folder: string, files: readonly OutputFile[], stale?: readonly string[]): Promise<void>;
  /**
   * Puts files into a folder into which others put theirs at the same moment: each whole, in their order, over those of the same
   * name; then removes the stale ones. Throws an OutputError when it cannot.
   */
  put(folder: string, files: readonly OutputFile[], stale?: readonly string[]): Promise<void>;
  /** Today, AAAA-MM-JJ. */
  today(): string;
  sha256(content: Uint8Array | string): string;
  /** What an earlier `write` or `put` left in a folder, under the same names; undefined where it left nothing. */
  reread(folder: string, path: string): Promise<Uint8Array | undefined>;
  /** Shows that something long has begun; the function returned says that it is over. */
  progress(label: string): () => void;
  /** Shows how many of some things are done, and about how long the others will take. */
  counter(label: string, total: number): Counter;
  /** What makes PDF of pages; undefined when there is no browser. It is to be closed. */
  printer(): Printer | undefined;
}

/** Told as things are done, and once at the end. */
export interface Counter {
  step(count: number): void;
  end(): void;
}

/** A store that may be deleted at any moment; an entry that is not intact is as if it had been. */
export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>;
  /** Never throws: a result is the same without a cache. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** An entry of which only the parts that are asked for are read. */
  open(key: string): Promise<KeptParts | undefined>;
  putParts(key: string, parts: readonly Uint8Array[]): Promise<void>;
}

/** An entry in parts. It stays open, and what it was, until it is closed or the process ends. */
export interface KeptParts {
  readonly count: number;
  /** Bytes that begin a buffer of their own. Throws a HarmedError when they are not those that were kept. */
  part(rank: number): Uint8Array;
  close(): void;
}

/** A part of the cache is not what was kept: what rests on it is to be computed again without it. */
export class HarmedError extends Error {
  override readonly name = "HarmedError";
}

/** A folder could not be written. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** An import stopped on its way could not be finished: the workspace is neither as before nor as after. */
export class UnfinishedError extends Error {
  override readonly name = "UnfinishedError";
}

/** A file that a user named on the command line: its bytes, or why they cannot be had. Sizes in megabytes. */
export type SourceFile =
  | { readonly bytes: Uint8Array }
  | { readonly missing: true }
  | { readonly tooBig: { readonly size: number; readonly limit: number } };

/** The world of an import: it may read the files that the user named, anywhere, and change the workspace all at once. */
export interface ImportWorld extends World {
  /** `within`: a link that leads out of this folder is not followed. */
  source(path: string, within?: string): Promise<SourceFile>;
  /** The files under a folder that the user named, with their paths; undefined when it is none. */
  folder(path: string): Promise<readonly string[] | undefined>;
  /** Takes the workspace for oneself; the file of the lock when another import holds it. */
  lock(): Promise<{ release(): Promise<void> } | { readonly heldBy: string }>;
  /** Writes and takes out all the files or none, even if the process is killed. Throws an OutputError when it cannot. */
  commit(files: readonly OutputFile[], removed?: readonly KeptFile[]): Promise<void>;
  readonly network: Network;
  /** The time of day where the command runs, HH:MM. */
  time(): string;
  /**
   * Writes a file that is no data yet under `.ecarts/`, whole or not at all, in the place of the one of that name; without
   * content, takes it away. Throws an OutputError when it cannot. For who holds the lock.
   */
  keep(path: string, content: Uint8Array | string | undefined): Promise<void>;
}
