import type { Deadline } from "../../follow/agenda/deadline.ts";
import { agendaHeading, deadlineDetails, deadlineLabel, whenWords } from "../../french/agenda.ts";
import { playedLines } from "../../french/follow-up.ts";
import { counted, formatNumber } from "../../kernel/french.ts";
import { cutText } from "../../kernel/text.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { wrap } from "./text.ts";

/** What an agenda is shown from. */
export interface AgendaView {
  readonly referentiel: Pick<Referentiel, "id" | "title" | "played">;
  readonly day: string;
  readonly deadlines: readonly Deadline[];
  readonly width: number;
  /** Every deadline, or one screen. */
  readonly detail: boolean;
}

/** How many of each part are shown without `--detail`. */
const SHOWN = { open: 5, next: 8, done: 0 };

/** What is past and not known to be done, what comes, then what was done: by day. */
export function showAgenda(view: AgendaView): string {
  const { referentiel, day, deadlines, width, detail } = view;
  const isDone = ({ state }: Deadline) => state === "tenu" || state === "releve" || state === "en_cours";
  const past = deadlines.filter(({ isPast }) => isPast);
  const parts = [
    part(
      "Passées, non tenues ou sans relevé",
      past.filter((one) => !isDone(one)),
      SHOWN.open,
      view,
    ),
    part(
      "À venir",
      deadlines.filter(({ isPast }) => !isPast),
      SHOWN.next,
      view,
    ),
    part("Passées, tenues ou relevées", past.filter(isDone), SHOWN.done, view),
  ];
  return [
    [referentiel.title, ...playedLines(referentiel), agendaHeading(deadlines, day)]
      .map((line) => wrap(line, width))
      .join("\n"),
    ...parts.flat(),
    wrap(
      `${detail ? "" : "« --detail » les donne toutes. "}« --ics agenda.ics » en fait un calendrier, avec un rappel 30 jours avant.`,
      width,
    ),
  ].join("\n\n");
}

function part(title: string, own: readonly Deadline[], most: number, view: AgendaView): string[] {
  if (own.length === 0) return [];
  const { detail } = view;
  const shown = own.slice(0, detail ? own.length : most);
  const rest = own.length - shown.length;
  return [
    [
      `${title.toUpperCase()} (${formatNumber(own.length, 0)})`,
      ...shown.map((one) => showDeadline(one, view)),
      ...(rest > 0 && shown.length > 0 ? [`  et ${counted(rest, "autre")}.`] : []),
    ].join("\n"),
  ];
}

/** When and what on one line, cut; where it stands under it. */
function showDeadline(deadline: Deadline, { width, referentiel }: AgendaView): string {
  const line = cutText(`  ${whenWords(deadline)} : ${deadline.id}  ${deadlineLabel(deadline)}`, width);
  return `${line}\n${wrap(deadlineDetails(deadline, referentiel.id), width, "    ")}`;
}
