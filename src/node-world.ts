import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "./model/world.ts";
import { filesOnDisk } from "./read/files-on-disk.ts";
import { cacheOnDisk } from "./write/cache-on-disk.ts";
import { writeAll } from "./write/files-on-disk.ts";
import { printPdf } from "./write/print-pdf.ts";
import { showProgress } from "./write/show-progress.ts";
import { recover } from "./write/transaction.ts";

/** The real world over a workspace folder: disk, clock, browser, terminal. */
export function nodeWorld(folder: string): World {
  const root = resolve(folder);
  return {
    ...filesOnDisk(root),
    own: filesOnDisk(fileURLToPath(new URL("..", import.meta.url))),
    cache: cacheOnDisk(join(root, ".cache/ecarts")),
    recover: () => recover(root),
    write: (output, files, stale) => writeAll(resolve(root, output), files, stale),
    today: () => new Date().toLocaleDateString("sv-SE"),
    progress: showProgress,
    print: printPdf,
  };
}
