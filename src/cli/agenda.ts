import { basename, dirname, resolve } from "node:path";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Deadline } from "../follow/agenda/deadline.ts";
import { deadlineLabel } from "../french/agenda.ts";
import { showAgenda } from "../output/terminal/agenda.ts";
import { wrap } from "../output/terminal/text.ts";
import { type Agenda, agendaOfReferentiel } from "../run/follow-up.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { inParts } from "./in-parts.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts agenda`, in the words of the command line. */
export interface AgendaCommandOptions extends CommonOptions {
  readonly date?: string | undefined;
  readonly detail?: boolean | undefined;
  /** Where the calendar is written; in the current folder unless it says another. */
  readonly ics?: string | undefined;
}

/** `ecarts agenda REFERENTIEL`: its dated deadlines, past and to come, and a calendar where `--ics` says. */
export async function agendaCommand(
  id: string,
  options: AgendaCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { ics, detail } = options;
  const shown = {
    text: ({ agenda, isWritten }: Written) =>
      [
        showAgenda({ ...agenda, width: output.width, detail: detail === true }),
        ...(isWritten ? [wrap(`Calendrier écrit : ${ics}`, output.width)] : []),
      ].join("\n\n"),
    json: ({ agenda }: Written) => ({
      referentiel: agenda.referentiel.id,
      day: agenda.day,
      deadlines: agenda.deadlines.map(asJson),
    }),
  };
  return inParts(async (opening) => {
    // What is written down rests on files of which every byte was read again.
    const agenda = await agendaOfReferentiel(id, options.date, world, ics === undefined ? opening : "whole");
    return finish(await written(agenda, ics, world), shown, options, world, output);
  });
}

/** What is counted of a deadline stands beside what is said of all. */
function asJson({ subject, ...deadline }: Deadline) {
  const label = deadlineLabel({ subject });
  switch (subject.of) {
    case "identifiant":
      return { ...deadline, kind: subject.followed.kind, label };
    case "rythme":
      return { ...deadline, kind: subject.of, label, asked: subject.asked, held: subject.held };
    case "reunion":
      return { ...deadline, kind: subject.of, label };
    case "exigence":
      return { ...deadline, kind: subject.of, label, done: subject.done, total: subject.total };
  }
}

interface Written {
  readonly agenda: Agenda;
  readonly isWritten: boolean;
}

async function written(
  { value: agenda, diagnostics }: Read<Agenda>,
  ics: string | undefined,
  world: World,
): Promise<Read<Written>> {
  if (!agenda) return { value: undefined, diagnostics };
  if (ics === undefined) return { value: { agenda, isWritten: false }, diagnostics };
  const path = resolve(ics);
  const { writeCalendar } = await import("../output/calendar.ts");
  const failed = await writeCalendar(agenda, { folder: dirname(path), name: basename(path) }, world);
  return {
    value: { agenda, isWritten: failed.length === 0 },
    diagnostics: [...diagnostics, ...failed],
  };
}
