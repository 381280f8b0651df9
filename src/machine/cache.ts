import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Cache } from "../files/world.ts";
import { inFolder } from "./inside.ts";
import { openParts, packParts, SEAL, type SealPart } from "./kept-parts.ts";

/**
 * Entries kept of each kind: the last states of a workspace, the workbooks of a few years of its follow-ups, the contours of the EPCI
 * that were drawn last, the contracts on which the workers of a campaign are.
 */
const KEPT: readonly (readonly [RegExp, number])[] = [
  [/^(?:espace|revue)-[0-9a-f]{64}$/, 6],
  [/^classeur-[0-9a-f]{64}$/, 60],
  [/^contours-[0-9a-f]{64}$/, 200],
  [/^contrat-[0-9a-f]{64}$/, 24],
];

const FOLDER = ".cache/ecarts";

/**
 * A cache in a workspace: an entry is a seal, then its content. The seal covers the workspace, the name of the entry and all
 * its bytes, with a key that this user alone has, outside of any workspace: an entry that came with a workspace from
 * elsewhere, or was changed, is not one. `keyFile`: where the key is; without one to write to, nothing is kept for long.
 */
export function cacheOnDisk(root: string, keyFile: string = defaultKeyFile()): Cache {
  let key: Promise<Buffer> | undefined;
  const sealer = async (name: string): Promise<SealPart> => {
    key ??= keyIn(keyFile);
    const own = await key;
    return (place, bytes) =>
      createHmac("sha256", own)
        .update(JSON.stringify(place === "" ? [root, name] : [root, name, place]))
        .update(bytes)
        .digest();
  };
  const write = async (name: string, pieces: readonly Uint8Array[]): Promise<void> => {
    await inFolder(root, FOLDER, true, (here) => writeEntry(here, name, pieces)).catch(() => undefined);
  };
  return {
    get: async (name) => {
      const read = inFolder(root, FOLDER, false, (here) => readFile(join(here, name)));
      const bytes = await read.catch(() => undefined);
      if (!bytes || bytes.length < SEAL) return undefined;
      const content = bytes.subarray(SEAL);
      const seal = await sealer(name);
      return timingSafeEqual(seal("", content), bytes.subarray(0, SEAL)) ? content : undefined;
    },
    put: async (name, bytes) => write(name, [(await sealer(name))("", bytes), bytes]),
    open: async (name) => {
      const seal = await sealer(name);
      const opened = inFolder(root, FOLDER, false, async (here) => openParts(join(here, name), seal));
      return opened.catch(() => undefined);
    },
    putParts: async (name, parts) => write(name, packParts(parts, await sealer(name))),
  };
}

function defaultKeyFile(): string {
  return join(process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "ecarts", "cle-du-cache");
}

/** The user's key, made at the first need; a key of this run alone where none can be written. */
async function keyIn(file: string): Promise<Buffer> {
  const read = () => readFile(file).then((bytes) => (bytes.length === SEAL ? bytes : undefined));
  const held = await read().catch(() => undefined);
  if (held) return held;
  const fresh = randomBytes(SEAL);
  const draft = `${file}-${randomBytes(6).toString("hex")}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, fresh, { mode: 0o600 });
    await chmod(draft, 0o600);
    // Two first runs at once: the first to put its key in place gives it to both.
    await link(draft, file).catch(() => undefined);
    return (await read()) ?? fresh;
  } catch {
    return fresh;
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function writeEntry(here: string, name: string, pieces: readonly Uint8Array[]): Promise<void> {
  const draft = join(here, `.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(draft, pieces);
    await rename(draft, join(here, name));
  } finally {
    await rm(draft, { force: true });
  }
  await prune(here);
}

/** Only entries are taken away: whatever else someone put there stays. */
async function prune(here: string): Promise<void> {
  const all = await readdir(here);
  for (const [kind, count] of KEPT) {
    const names = all.filter((name) => kind.test(name));
    if (names.length <= count) continue;
    const dated = await Promise.all(
      names.map(async (name) => ({ name, time: (await stat(join(here, name))).mtimeMs })),
    );
    const old = dated.sort((left, right) => right.time - left.time).slice(count);
    for (const { name } of old) await rm(join(here, name), { force: true });
  }
}
