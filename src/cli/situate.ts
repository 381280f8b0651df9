import type { PeerGroup } from "../compare/asked-words.ts";
import type { World } from "../files/world.ts";
import { showPlace } from "../output/terminal/place.ts";
import { type Situated, situate } from "../run/situate.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { inParts } from "./in-parts.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts situer`, in the words of the command line. */
export interface SituateCommandOptions extends CommonOptions {
  readonly indicateur: string;
  readonly periode?: string | undefined;
  readonly pairs: PeerGroup;
}

/** `ecarts situer TERRITOIRE --indicateur ID`: where an EPCI or a QPV stands among its peers. */
export async function situateCommand(
  territory: string,
  options: SituateCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const asked = { territory, indicator: options.indicateur, period: options.periode, group: options.pairs };
  const shown = {
    text: (situated: Situated) => showPlace(situated, output.width),
    json: ({ place, territory: one, indicator, group }: Situated) => ({
      territory: one.code,
      indicator: indicator.id,
      group,
      ...place,
    }),
  };
  return inParts(async (opening) =>
    finish(await situate(asked, world, opening), shown, options, world, output),
  );
}
