import { printedLabel } from "../data/printed-name.ts";
import type { World } from "../files/world.ts";
import { showPrinted } from "../output/terminal/printed.ts";
import { type ComparedPrinted, comparePrinted } from "../run/compare-printed.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** What `comparer --imprimees` was asked, in the words of the command line. */
export interface PrintedCommandOptions extends CommonOptions {
  readonly epci: string;
  readonly indicateur?: string | undefined;
  readonly detail?: boolean | undefined;
}

/** `ecarts comparer --epci CODE --imprimees`: what documents print of an EPCI, beside what is published. */
export async function comparePrintedCommand(
  options: PrintedCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { epci, indicateur: indicator, detail } = options;
  const read = await comparePrinted({ epci, indicator }, world);
  const shown = {
    text: ({ workspace, printed }: ComparedPrinted) =>
      showPrinted(
        printed,
        {
          indicator: (id) => workspace.indicators.get(id),
          label: (code) => printedLabel(code, workspace.territories),
          width: output.width,
        },
        detail,
      ),
    json: ({ printed }: ComparedPrinted) => printed,
  };
  return finish(read, shown, options, world, output);
}
