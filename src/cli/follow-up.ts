import type { World } from "../files/world.ts";
import { showFollowUp } from "../output/terminal/follow-up.ts";
import { type FollowUp, followReferentiel } from "../run/follow-up.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { endOf } from "./option-values.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts suivi`, in the words of the command line. */
export interface FollowUpCommandOptions extends CommonOptions {
  readonly date?: string | undefined;
  /** A year: followed up to its last day, or to today when it is not over. */
  readonly annee?: string | undefined;
  readonly detail?: boolean | undefined;
}

/** `ecarts suivi REFERENTIEL`: every identifier with where it stands, what is due and late first. */
export async function followUpCommand(
  id: string,
  options: FollowUpCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const date = options.date ?? endOf(options.annee, world.today());
  const shown = {
    text: ({ referentiel, day, followed }: FollowUp) =>
      showFollowUp({ referentiel, day, followed, width: output.width, detail: options.detail === true }),
    json: ({ referentiel, day, followed }: FollowUp) => ({ referentiel: referentiel.id, day, followed }),
  };
  return finish(await followReferentiel(id, date, world), shown, options, world, output);
}
