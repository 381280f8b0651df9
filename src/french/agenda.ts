import type { Deadline } from "../follow/agenda/deadline.ts";
import { MEETING_STATES } from "../follow/meetings/meetings-year.ts";
import { requirementWords } from "../follow/rules/requirement-words.ts";
import { FOLLOW_UP_STATES } from "../follow/standing/followed.ts";
import { capital, counted, frenchDate, frenchMoment } from "../kernel/french.ts";
import { cutText } from "../kernel/text.ts";
import { lastWords } from "./follow-up.ts";
import { citedWords } from "./periods.ts";
import { tally } from "./tally.ts";

/** How many deadlines are past, and how many come. */
export function agendaHeading(all: readonly Deadline[], day: string): string {
  const past = all.filter(({ isPast }) => isPast).length;
  return `Agenda au ${frenchDate(day)} : ${counted(all.length, "échéance")}, ${counted(past, "passée")}, ${all.length - past} à venir.`;
}

/** When, as the document dates it; of a day, the day alone: « en 2027 », « le 31 mars 2026 ». */
export const whenWords = ({ due }: Pick<Deadline, "due">): string => capital(frenchMoment(due));

/** What is due, in one line: what the document promises, or what its follow-up has to do. */
export function deadlineLabel({ subject }: Pick<Deadline, "subject">): string {
  switch (subject.of) {
    case "identifiant":
      return subject.followed.label.replaceAll(/\s+/g, " ");
    case "rythme":
      return `${subject.name} : ${counted(subject.asked, "réunion")} au moins en ${subject.year}`;
    case "reunion":
      return `${subject.name} : réunion ${MEETING_STATES[subject.meeting.state]}`;
    case "exigence":
      return `${capital(requirementWords(subject.requirement))} (pour ${subject.year})`;
  }
}

/** Where a deadline stands, who answers for it, what is known of it, where the document writes it. */
export function deadlineDetails(deadline: Deadline, referentiel: string): string {
  const { state, by, last, source } = deadline;
  const said = [
    FOLLOW_UP_STATES[state],
    countWords(deadline),
    by ?? undefined,
    last ? lastWords(last, referentiel) : undefined,
    source ? `${source.document}, ${citedWords(source)}` : undefined,
  ].filter((one) => one !== undefined);
  return capital(`${said.join(" ; ")}.`);
}

/** How much of it is done; undefined of what is not counted, or while nobody said how many there are. */
function countWords({ subject }: Pick<Deadline, "subject">): string | undefined {
  if (subject.of === "rythme") return tally(subject.held, subject.asked, "tenue");
  if (subject.of !== "exigence" || subject.total === null) return undefined;
  return tally(subject.done, subject.total);
}

/** What a calendar shows of a deadline in one line. */
export function eventTitle(deadline: Deadline): string {
  return `${deadline.id} : ${cutText(deadlineLabel(deadline), 100)}`;
}

/** What a calendar shows of it when it is opened. */
export function eventText(deadline: Deadline, referentiel: string): string {
  const { due, duePrinted } = deadline;
  const printed = duePrinted === null ? "" : ` (« ${duePrinted} »)`;
  return [
    deadlineLabel(deadline),
    `Échéance : ${frenchMoment(due)}${printed}.`,
    deadlineDetails(deadline, referentiel),
  ].join("\n");
}
