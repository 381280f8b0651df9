import type { ImportWorld } from "../files/world.ts";
import { propose } from "../formats/propose.ts";
import { showImport } from "../output/terminal/import.ts";
import { importFiles } from "../workspace/import/import-files.ts";
import type { ImportReport } from "../workspace/import/import-report.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts importer`, in the words of the command line. */
export interface ImportCommandOptions extends CommonOptions {
  readonly aBlanc?: boolean | undefined;
  readonly proposer?: boolean | undefined;
  readonly edition?: string | undefined;
  readonly periode?: string | undefined;
}

/** `ecarts importer FICHIER...`: recognises, checks and stores published files, or proposes a format for one. */
export async function importCommand(
  files: readonly string[],
  options: ImportCommandOptions,
  world: ImportWorld,
  output: Output,
): Promise<ExitCode> {
  if (options.proposer) {
    const proposal = await propose(files, world);
    const shown = { text: (value: string) => value.trimEnd(), json: (value: string) => ({ format: value }) };
    return finish(proposal, shown, options, world, output);
  }
  const settings = { edition: options.edition, period: options.periode };
  const read = await importFiles({ files, dryRun: options.aBlanc ?? false, settings }, world);
  const shown = {
    text: (report: ImportReport) => showImport(report, output.width),
    json: (report: ImportReport) => report,
  };
  return finish(read, shown, options, world, output);
}
