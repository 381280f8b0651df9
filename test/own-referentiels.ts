import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { PROJECT } from "./world.ts";

/**
 * The référentiels that come with the program: those that the index of `referentiels/README.md` names. Someone who works in a
 * clone writes his own beside them, and no test is about these.
 */
export const OWN_REFERENTIELS: ReadonlySet<string> = new Set(
  readFileSync(join(PROJECT, "referentiels/README.md"), "utf8")
    .split("\n")
    .flatMap((line) => /^\| `([a-z0-9-]+)` \|/.exec(line)?.[1] ?? []),
);

/** Whether a path is that of somebody's own référentiel in this clone, or inside it. */
export function isOfAnother(path: string): boolean {
  const [folder, id = ""] = relative(PROJECT, path).split(sep);
  return folder === "referentiels" && FOREIGN.has(id);
}

const FOREIGN: ReadonlySet<string> = new Set(
  readdirSync(join(PROJECT, "referentiels"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OWN_REFERENTIELS.has(entry.name))
    .map(({ name }) => name),
);
