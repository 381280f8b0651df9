import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cache } from "../files/world.ts";

/** Entries kept: those of the last states of a workspace. */
const KEPT = 6;

const HASH = 32;

/** A cache in a folder: an entry is the sha256 of its content, then its content; anything else is not an entry. */
export function cacheOnDisk(folder: string): Cache {
  return {
    get: (key) => readEntry(join(folder, key)),
    put: async (key, bytes) => {
      await writeEntry(folder, key, bytes).catch(() => undefined);
    },
  };
}

async function readEntry(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes || bytes.length < HASH) return undefined;
  const content = bytes.subarray(HASH);
  return sha256(content).equals(bytes.subarray(0, HASH)) ? content : undefined;
}

async function writeEntry(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(draft, Buffer.concat([sha256(bytes), bytes]));
    await rename(draft, join(folder, key));
  } finally {
    await rm(draft, { force: true });
  }
  await prune(folder);
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated.sort((left, right) => right.time - left.time).slice(KEPT);
  for (const { name } of old) await rm(join(folder, name), { force: true });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
