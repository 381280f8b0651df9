/** `ecarts importer --proposer`: a draft format for a file of an unknown family, for its user to finish. */
import { problem } from "./diagnostics/problem.ts";
import type { ImportWorld } from "./model/import-world.ts";
import { draftFormat } from "./read/format/draft-format.ts";
import { readFormats } from "./read/format/read-formats.ts";
import { openRaw } from "./read/raw/open-raw.ts";
import { failed, type Read } from "./read/read.ts";

/** A draft of each file, as YAML. */
export async function propose(files: readonly string[], world: ImportWorld): Promise<Read<string>> {
  const formats = await readFormats(world);
  const drafts: string[] = [];
  const diagnostics = [...formats.diagnostics];
  for (const path of files) {
    const source = await world.source(path);
    if (!("bytes" in source)) {
      diagnostics.push(problem("import/introuvable", { file: path }, { path }));
      continue;
    }
    const opened = await openRaw(source.bytes, path, path);
    diagnostics.push(...opened.diagnostics);
    for (const { table } of opened.value ?? []) drafts.push(draftFormat(table, formats.value ?? new Map()));
  }
  return drafts.length === 0 ? failed(diagnostics) : { value: drafts.join("\n"), diagnostics };
}
