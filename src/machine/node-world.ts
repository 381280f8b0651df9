import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "../files/world.ts";
import { cacheOnDisk } from "./cache-on-disk.ts";
import { filesOnDisk } from "./files-on-disk.ts";
import { printPdf } from "./print-pdf.ts";
import { showProgress } from "./show-progress.ts";
import { recover } from "./transaction.ts";
import { writeAll } from "./write-files-on-disk.ts";

/** The real world over a workspace folder: disk, clock, browser, terminal. */
export function nodeWorld(folder: string): World {
  const root = resolve(folder);
  return {
    ...filesOnDisk(root),
    own: filesOnDisk(fileURLToPath(new URL("../..", import.meta.url))),
    cache: cacheOnDisk(join(root, ".cache/ecarts")),
    recover: () => recover(root),
    write: (output, files, stale) => writeAll(resolve(root, output), files, stale),
    today: () => new Date().toLocaleDateString("sv-SE"),
    progress: showProgress,
    print: printPdf,
  };
}
