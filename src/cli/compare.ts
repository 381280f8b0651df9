import type { World } from "../model/world.ts";
import { type ComparedEpci, compare } from "../run.ts";
import type { ExitCode } from "./exit-code.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { Output } from "./output.ts";
import { showComparison } from "./show-comparison.ts";

/** The options of `ecarts comparer`, in the words of the command line. */
export interface CompareCommandOptions extends CommonOptions {
  readonly epci: string;
  readonly indicateur?: string | undefined;
  readonly periode?: string | undefined;
}

/** `ecarts comparer --epci CODE`: the gap tables of an EPCI. */
export async function compareCommand(
  options: CompareCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { epci, indicateur, periode } = options;
  const read = await compare({ epci, indicator: indicateur, window: periode }, world);
  const shown = {
    text: ({ workspace, comparisons }: ComparedEpci) =>
      comparisons.length === 0
        ? "Aucune valeur publiée pour les QPV de cet EPCI sur ces périodes."
        : comparisons.map((table) => showComparison(table, workspace, output.width)).join("\n\n\n"),
    json: ({ comparisons }: ComparedEpci) => comparisons,
  };
  return finish(read, shown, options, world, output);
}
