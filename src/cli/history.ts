import type { ImportWorld } from "../files/world.ts";
import { showHistory, showRetirement, showReturn } from "../output/terminal/history.ts";
import { goBack, history, type Retirement, type Return, retire } from "../run/history.ts";
import type { PastEvent } from "../workspace/import/history.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

interface DryRunOptions extends CommonOptions {
  readonly aBlanc?: boolean | undefined;
}

/** `ecarts retirer JEU`: undoes an import, and nothing else. */
export async function retireCommand(
  name: string,
  options: DryRunOptions,
  world: ImportWorld,
  output: Output,
): Promise<ExitCode> {
  const read = await retire(name, options.aBlanc ?? false, world);
  const shown = {
    text: (value: Retirement) => showRetirement(value, output.width),
    json: ({ files, restored, left, isDryRun, event }: Retirement) => ({
      files,
      restored,
      left,
      isDryRun,
      event,
    }),
  };
  return finish(read, shown, options, world, output);
}

/** `ecarts historique`: what was imported and taken out; `--revenir N` goes back to what the data were after it. */
export async function historyCommand(
  options: DryRunOptions & { readonly revenir?: number | undefined },
  world: ImportWorld,
  output: Output,
): Promise<ExitCode> {
  if (options.revenir === undefined) {
    const shown = {
      text: (events: readonly PastEvent[]) => showHistory(events, output.width),
      json: (events: readonly PastEvent[]) => events,
    };
    return finish(await history(world), shown, options, world, output);
  }
  const read = await goBack(options.revenir, options.aBlanc ?? false, world);
  const shown = {
    text: (value: Return) => showReturn(value, output.width),
    json: ({ step, isDryRun, event }: Return) => ({ changes: step.words, isDryRun, event }),
  };
  return finish(read, shown, options, world, output);
}
