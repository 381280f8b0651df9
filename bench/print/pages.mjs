import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The pages of HTML under a folder, sorted. */
export function pagesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".html"))
    .sort()
    .map((path) => join(folder, path));
}
