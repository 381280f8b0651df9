import { capital, counted, frenchDate, frenchMoment } from "../kernel/french.ts";
import { cutText } from "../kernel/text.ts";
import type { Deadline } from "../referentiel/follow-up/agenda.ts";
import { FOLLOW_UP_STATES } from "../referentiel/follow-up/followed.ts";
import { lastWords } from "./follow-up.ts";
import { citedWords } from "./periods.ts";

/** How many deadlines are past, and how many come. */
export function agendaHeading(all: readonly Deadline[], day: string): string {
  const past = all.filter(({ isPast }) => isPast).length;
  return `Agenda au ${frenchDate(day)} : ${counted(all.length, "échéance")}, ${counted(past, "passée")}, ${all.length - past} à venir.`;
}

/** When, as the document dates it; of a day, the day alone: « en 2027 », « le 31 mars 2026 ». */
export const whenWords = ({ due }: Pick<Deadline, "due">): string => capital(frenchMoment(due));

/** Where a deadline stands, who answers for it, what is known of it, where the document writes it. */
export function deadlineDetails({ state, followed }: Deadline, referentiel: string): string {
  const { by, last, source } = followed;
  const isCurrent = state === followed.state;
  const said = [
    FOLLOW_UP_STATES[state],
    by ?? undefined,
    last && isCurrent ? lastWords(last, referentiel) : undefined,
    source ? `${source.document}, ${citedWords(source)}` : undefined,
  ].filter((one) => one !== undefined);
  return capital(`${said.join(" ; ")}.`);
}

/** What a calendar shows of a deadline in one line. */
export function eventTitle({ id, followed }: Deadline): string {
  return `${id} : ${cutText(followed.label.replaceAll(/\s+/g, " "), 100)}`;
}

/** What a calendar shows of it when it is opened. */
export function eventText(deadline: Deadline, referentiel: string): string {
  const { followed, due } = deadline;
  const printed = followed.duePrinted === null ? "" : ` (« ${followed.duePrinted} »)`;
  return [
    followed.label.replaceAll(/\s+/g, " "),
    `Échéance : ${frenchMoment(due)}${printed}.`,
    deadlineDetails(deadline, referentiel),
  ].join("\n");
}
