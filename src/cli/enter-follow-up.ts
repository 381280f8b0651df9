import type { ImportWorld } from "../files/world.ts";
import { type Entering, NOTHING_STORED, showEntering } from "../output/terminal/entering.ts";
import { enterFollowUp } from "../run/enter-follow-up.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts suivi --lire`, in the words of the command line. */
export interface EnterCommandOptions extends CommonOptions {
  readonly lire: readonly string[];
  readonly annee?: string | undefined;
  readonly remplacer?: boolean | undefined;
  readonly aBlanc?: boolean | undefined;
}

/** `ecarts suivi REFERENTIEL --lire FICHIER...`: checks what partners filled, and stores it when nothing is wrong. */
export async function enterCommand(
  id: string,
  { lire, annee, remplacer, aBlanc, ...options }: EnterCommandOptions,
  world: ImportWorld,
  output: Output,
): Promise<ExitCode> {
  const read = await enterFollowUp(
    id,
    {
      files: lire,
      year: annee === undefined ? undefined : Number(annee),
      isReplacing: remplacer === true,
      isDryRun: aBlanc === true,
    },
    world,
  );
  const shown = {
    text: (value: Entering) => showEntering(value, output.width),
    json: (value: Entering) => value,
  };
  const code = await finish(read, shown, options, world, output);
  if (read.value === undefined && !options.json) output.problem(NOTHING_STORED);
  return code;
}
