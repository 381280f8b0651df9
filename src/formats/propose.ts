import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { ImportWorld } from "../files/world.ts";
import { draftFormat } from "./draft-format.ts";
import type { Format } from "./format.ts";
import { openRaw } from "./open-raw.ts";
import { readFormats } from "./read-formats.ts";

/** `ecarts importer --proposer`: a draft format for a file of an unknown family, for its user to finish. */

/** A draft for each table of each file: YAML documents, each to be stored in a file of its own. */
export async function propose(files: readonly string[], world: ImportWorld): Promise<Read<string>> {
  const formats = await readFormats(world);
  const known = formats.value ?? new Map<string, Format>();
  const reads = await Promise.all(files.map((path) => draftsOf(path, known, world)));
  const drafts = reads.flatMap(({ value }) => value ?? []);
  const diagnostics = [
    ...formats.diagnostics,
    ...reads.flatMap((read): readonly Diagnostic[] => read.diagnostics),
  ];
  return drafts.length === 0 ? failed(diagnostics) : { value: drafts.join("---\n"), diagnostics };
}

async function draftsOf(
  path: string,
  formats: ReadonlyMap<string, Format>,
  world: ImportWorld,
): Promise<Read<string[]>> {
  const source = await world.source(path);
  if ("missing" in source) return failed(problem("import/introuvable", { file: path }, { path }));
  if ("tooBig" in source) return failed(problem("import/trop-gros", { file: path }, source.tooBig));
  const { value, diagnostics } = await openRaw(source.bytes, path, path);
  return { value: value?.map(({ table }) => draftFormat(table, formats)), diagnostics };
}
