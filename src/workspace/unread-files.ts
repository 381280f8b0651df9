import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/** Files of datasets/ that look like descriptions and are not read as such: left aside in silence, they would be missed. */
export function unreadFiles(files: readonly string[]): Diagnostic[] {
  return files
    .filter((file) => /\.yml$/i.test(file) || /\.YAML$/.test(file))
    .map((file) => problem("file/extension", { file: `datasets/${file}` }, {}));
}
