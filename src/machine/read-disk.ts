import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { InputError, LARGEST_IN_MEGABYTES } from "../files/text.ts";
import type { SourceFile, World } from "../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../workspace/raw-file.ts";

/**
 * The reading half of the real world, over one workspace folder. Nothing outside the folder is ever read. `settled`: for how
 * many milliseconds a file must not have changed to have a stamp.
 */
export function filesOnDisk(
  root: string,
  settled: number = SETTLED_IN_MILLISECONDS,
): Pick<World, "root" | "read" | "stamp" | "list" | "isFolder" | "sha256"> {
  return {
    root,
    read: (path, limit) => readInside(root, path, limit),
    stamp: (path) => stampOf(join(root, path), settled),
    list: (folder) => listFiles(join(root, folder)),
    isFolder: (path) => isFolder(join(root, path)),
    sha256: (content) => createHash("sha256").update(content).digest("hex"),
  };
}

/** A file that has just changed may change again without its dates saying so: some disks count by two seconds. */
const SETTLED_IN_MILLISECONDS = 3000;

/** The moment of the last change of any kind (ctime) is the system's own: copies that keep dates, and `touch`, change it. */
function stampOf(path: string, settled: number): string | undefined {
  try {
    const found = statSync(path, { bigint: true });
    const { dev, ino, size, mtimeNs, ctimeNs } = found;
    const last = Number((ctimeNs > mtimeNs ? ctimeNs : mtimeNs) / 1_000_000n);
    const tells = found.isFile() && ino > 0n && ctimeNs > 0n && Date.now() - last > settled;
    return tells ? [dev, ino, size, mtimeNs, ctimeNs].join(" ") : undefined;
  } catch {
    return undefined;
  }
}

async function readInside(
  root: string,
  path: string,
  limit = LARGEST_IN_MEGABYTES,
): Promise<Uint8Array | undefined> {
  try {
    const { real, size } = await fileInside(root, path, limit);
    return size <= SMALL_IN_BYTES ? readFileSync(real) : await readFile(real);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = codeOf(error);
    if (MISSING.includes(code)) return undefined;
    throw InputError.unreadable(REFUSALS[code] ?? `le système répond ${code || String(error)}`);
  }
}

/** Up to this a file is read at once: a workspace has hundreds of them, and to wait for each takes longer than to read it. */
const SMALL_IN_BYTES = 1e6;

/** A link may point out of the workspace: its target decides, not its name. */
async function fileInside(
  root: string,
  path: string,
  limit: number,
): Promise<{ readonly real: string; readonly size: number }> {
  const real = await realpath(join(root, path));
  // A real path that begins with the root has no link on its way, nor has the root.
  const isInside = isUnder(real, root) || isUnder(real, await realpath(root));
  if (!isInside) throw InputError.unreadable("c’est un lien qui mène hors de l’espace de travail");
  return { real, size: await sizeOfFile(real, limit) };
}

const isUnder = (path: string, base: string): boolean =>
  path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);

/** Asked before opening: a pipe would be waited for without end, a file of several gigabytes would fill the memory. */
async function sizeOfFile(path: string, limit: number): Promise<number> {
  const found = await stat(path);
  if (found.isDirectory()) throw InputError.unreadable("c’est un dossier");
  if (!found.isFile()) throw InputError.unreadable("ce n’est pas un fichier ordinaire");
  if (found.size > limit * 1e6) throw InputError.tooBig(found.size, limit);
  return found.size;
}

/**
 * A link to a folder is not followed, and a folder may not be one that this user can open: both are listed with a slash at
 * their end, so that their reader can say so.
 */
async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [""];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const entries = await readdir(join(folder, here), { withFileTypes: true }).catch((error: unknown) => {
      if (!MISSING.includes(codeOf(error))) found.push(here || "/");
      return [];
    });
    for (const entry of entries)
      if (entry.isDirectory()) waiting.push(`${here}${entry.name}/`);
      else found.push(await listed(folder, `${here}${entry.name}`, entry.isSymbolicLink()));
  }
  return found.sort();
}

const listed = async (folder: string, path: string, isLink: boolean): Promise<string> =>
  isLink && (await isFolder(join(folder, path))) ? `${path}/` : path;

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

const MISSING = ["ENOENT", "ENOTDIR"];

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "droits insuffisants",
  EPERM: "droits insuffisants",
  ELOOP: "ses liens tournent en rond",
  ENAMETOOLONG: "son chemin est trop long",
  EIO: "le disque répond par une erreur",
  ERR_INVALID_ARG_VALUE: "son chemin contient un caractère interdit",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** A file that the user named, wherever it is; its size is known before its bytes are. */
export async function readSource(path: string, within?: string): Promise<SourceFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { missing: true };
  if (within !== undefined && !isUnder(await realpath(path), await realpath(within)))
    return { missing: true };
  const size = Math.ceil(found.size / 1e6);
  if (size > LARGEST_RAW_IN_MEGABYTES) return { tooBig: { size, limit: LARGEST_RAW_IN_MEGABYTES } };
  try {
    return { bytes: await readFile(path) };
  } catch {
    return { missing: true };
  }
}

/** The files under a folder that the user named, sorted, links and hidden files left out; undefined when it is no folder. */
export async function filesInFolder(path: string): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[/\\])\.[^/\\]*/.test(file.slice(path.length)))
    .sort();
}
