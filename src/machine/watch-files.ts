import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { filesOnDisk } from "./read-disk.ts";

/** What is watched: folders of a workspace, and files that the user named. */
export interface Watched {
  readonly root: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * The state of what is watched: another text as soon as a file is written, replaced, added or taken away. Files are looked at, not
 * opened; systems that tell of changes do not do so on shared folders.
 */
export async function stateOf({ root, folders, files }: Watched): Promise<string> {
  const disk = filesOnDisk(root);
  const listed = await Promise.all(
    folders.map(async (folder) => (await disk.list(folder)).map((path) => join(root, folder, path))),
  );
  return [...listed.flat(), ...files].map((path) => `${path}\t${lookOf(path)}`).join("\n");
}

function lookOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ") : "";
}

/** Between two looks. */
const PAUSE_IN_MILLISECONDS = 400;

/**
 * Waits until what is watched is no longer as it was, and has stayed as it is for two looks: a file that is being written is not
 * read half. Gives its new state, or undefined once the signal says to stop.
 */
export async function nextState(
  watched: Watched,
  before: string,
  stop: AbortSignal,
): Promise<string | undefined> {
  let last = before;
  while (!stop.aborted) {
    await pause(PAUSE_IN_MILLISECONDS, stop);
    const now = await stateOf(watched);
    if (now !== before && now === last) return now;
    last = now;
  }
  return undefined;
}

/** Waits, or stops waiting: the only way in which this wait fails. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);
