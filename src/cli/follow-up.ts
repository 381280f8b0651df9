import { resolve } from "node:path";
import { problem } from "../diagnostics/problem.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { namesOf } from "../output/follow/block.ts";
import { showFollowUp } from "../output/terminal/follow-up.ts";
import { followYearSections } from "../output/terminal/follow-year.ts";
import { wrap } from "../output/terminal/text.ts";
import { type FollowUp, followReferentiel } from "../run/follow-up.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { inParts } from "./in-parts.ts";
import { endOf } from "./option-values.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts suivi`, in the words of the command line. */
export interface FollowUpCommandOptions extends CommonOptions {
  /** The day of everything; with a year, the day on which that year is looked at. */
  readonly date?: string | undefined;
  /** A year: identifiers up to its last day, or to today when it is not over; its tables as they are known today. */
  readonly annee?: string | undefined;
  readonly detail?: boolean | undefined;
  /** The folder to write the year in. */
  readonly sortie?: string | undefined;
}

/** A follow-up, and what was written of it. */
interface Written extends FollowUp {
  readonly files: readonly string[];
}

/** `ecarts suivi REFERENTIEL`: every identifier with where it stands, what is due and late first. */
export async function followUpCommand(
  id: string,
  options: FollowUpCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { date, annee, detail = false, sortie } = options;
  const today = world.today();
  const wanted = {
    date: date ?? endOf(annee, today),
    year: annee === undefined ? undefined : Number(annee),
    // A year that is over goes on being known: fiches come, balances are paid.
    readOn: date ?? today,
  };
  const { width } = output;
  const shown = {
    text: (followUp: Written) =>
      [
        showFollowUp({ ...followUp, width, detail }),
        ...(followUp.followYear
          ? followYearSections({ ...followUp, followYear: followUp.followYear, width, detail })
          : []),
        ...(followUp.files.length > 0
          ? [wrap(`Écrit dans ${sortie} : ${followUp.files.join(", ")}.`, width)]
          : []),
      ].join("\n\n"),
    json: ({ referentiel, day, followed, followYear }: Written) => ({
      referentiel: referentiel.id,
      day,
      followed,
      ...(followYear && { followYear }),
    }),
  };
  return inParts(async (opening) => {
    // What is written down rests on files of which every byte was read again.
    const followed = await followReferentiel(id, wanted, world, sortie === undefined ? opening : "whole");
    return finish(await write(followed, sortie, world), shown, options, world, output);
  });
}

/** Writes the year where it is asked, when there is one. */
async function write(
  { value, diagnostics }: Read<FollowUp>,
  sortie: string | undefined,
  world: World,
): Promise<Read<Written>> {
  if (!value) return { value: undefined, diagnostics };
  const { followYear, referentiel } = value;
  if (sortie === undefined) return { value: { ...value, files: [] }, diagnostics };
  if (!followYear) {
    const nothing = problem("output/rien-a-ecrire", { file: sortie }, { path: sortie, id: referentiel.id });
    return { value: { ...value, files: [] }, diagnostics: [...diagnostics, nothing] };
  }
  const { writeFollowYear } = await import("../output/write-follow-year.ts");
  const nameOf = namesOf({ referentiel, followYear });
  const { title } = referentiel;
  const written = await writeFollowYear({ title, followYear, nameOf }, resolve(sortie), world);
  return {
    value: { ...value, files: written.files },
    diagnostics: [...diagnostics, ...written.diagnostics],
  };
}
