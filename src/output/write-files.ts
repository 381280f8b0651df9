import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { OutputError, type OutputFile, type World } from "../files/world.ts";

/** What was written: the names of the files; or why nothing was. */
export interface WrittenFiles {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes files in a folder, all or none, and takes away the stale ones. Gives their names, or the problem of a folder that cannot be written.
 *
 * @diagnostic output/ecriture-impossible
 */
export async function writeFiles(
  files: readonly OutputFile[],
  folder: string,
  world: World,
  stale: readonly string[] = [],
): Promise<WrittenFiles> {
  try {
    await world.write(folder, files, stale);
    return { files: files.map(({ path }) => path), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const detail = error.message;
    const failure = problem("output/ecriture-impossible", { file: folder }, { path: folder, detail });
    return { files: [], diagnostics: [failure] };
  }
}
