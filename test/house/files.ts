import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isOfAnother } from "../own-referentiels.ts";

/** Folders that hold nothing of the project's own: what .gitignore names. */
const IGNORED = new Set([".git", "node_modules", "dist", "coverage", ".cache", ".stryker-tmp"]);

/** Paths of all the project's own files under a folder, from the root, sorted; what git ignores and référentiels of somebody's own are left out. */
export function filesUnder(folder: string, ending = ""): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (IGNORED.has(entry.name) || entry.name.startsWith("dist.")) return [];
    if (isOfAnother(resolve(path))) return [];
    if (folder === "reports" && entry.name !== "README.md" && entry.name !== "specimen") return [];
    return entry.isDirectory() ? filesUnder(path, ending) : path.endsWith(ending) ? [path] : [];
  });
  return paths.sort();
}

/** The text of a file. */
export function textOf(path: string): string {
  return readFileSync(path, "utf8");
}

/** The TypeScript files of src, from src. */
export const SOURCES: readonly string[] = [...filesUnder("src", ".ts"), ...filesUnder("src", ".tsx")]
  .map((path) => path.slice("src/".length))
  .sort();

/** The room of a source: the folder, or the file itself when it stands in src. */
export function room(source: string): string {
  return source.split("/")[0] ?? source;
}

/** The name of a file without its folder and its ending. */
export function stem(path: string): string {
  return basename(path).replace(/\.[^.]+$/, "");
}

/** The folders of the project that stand right under a folder. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .filter((path) => !isOfAnother(resolve(path)))
    .sort();
}
