import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { OutputError, type World } from "../files/world.ts";
import type { Deadline } from "../follow/agenda/deadline.ts";
import { eventText, eventTitle } from "../french/agenda.ts";

/** What a calendar is made of. */
export interface CalendarInput {
  readonly referentiel: { readonly id: string; readonly title: string };
  readonly deadlines: readonly Deadline[];
  /** The day on which it is made, AAAA-MM-JJ: the same input on the same day gives the same bytes. */
  readonly day: string;
}

/** How long before a deadline a calendar reminds of it, in seconds: thirty days. */
const REMINDER = 30 * 86_400;

/**
 * The deadlines as an iCalendar text: one event of a whole day for each, with a reminder before those that come. A later one
 * replaces what it knows of an event: its UID is made of the référentiel, the identifier and the day.
 *
 * @source RFC 5545, iCalendar; written by ical-generator
 */
export async function toCalendar({ referentiel, deadlines, day }: CalendarInput): Promise<string> {
  const { default: ical, ICalAlarmType, ICalEventTransparency } = await import("ical-generator");
  const calendar = ical({
    prodId: { company: "ecarts", product: "agenda", language: "FR" },
    name: `Agenda : ${referentiel.title}`,
  });
  for (const deadline of deadlines) {
    const event = calendar.createEvent({
      id: `${deadline.id.replaceAll("/", ".")}-${deadline.day}.${referentiel.id}@ecarts`,
      start: midnight(deadline.day),
      allDay: true,
      stamp: midnight(day),
      summary: eventTitle(deadline),
      description: eventText(deadline, referentiel.id),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (!deadline.isPast)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: REMINDER,
        description: eventTitle(deadline),
      });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library reads the parts of a date in UTC. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Writes the calendar in a folder, under a name; the problem of a folder that cannot be written.
 *
 * @diagnostic output/ecriture-impossible
 */
export async function writeCalendar(
  input: CalendarInput,
  { folder, name }: { readonly folder: string; readonly name: string },
  world: Pick<World, "write">,
): Promise<readonly Diagnostic[]> {
  try {
    await world.write(folder, [{ path: name, content: await toCalendar(input) }]);
    return [];
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const path = `${folder}/${name}`;
    return [problem("output/ecriture-impossible", { file: path }, { path, detail: error.message })];
  }
}
