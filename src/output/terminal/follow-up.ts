import {
  FOLLOW_UP_GROUPS,
  type Followed,
  type FollowUpGroup,
  pressingFirst,
} from "../../follow/standing/followed.ts";
import {
  followUpHeading,
  kindCounts,
  playedLines,
  standingWords,
  stateCounts,
} from "../../french/follow-up.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { counted, formatNumber } from "../../kernel/french.ts";
import { cutText } from "../../kernel/text.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { wrap } from "./text.ts";

/** What the follow-up of a référentiel is shown from. */
export interface FollowUpView {
  readonly referentiel: Pick<Referentiel, "id" | "title" | "played">;
  readonly day: string;
  readonly followed: readonly Followed[];
  readonly width: number;
  /** Every identifier, or one screen. */
  readonly detail: boolean;
}

/** How many of each part are shown one by one without `--detail`; of the others, how many there are. */
const SHOWN: Readonly<Record<FollowUpGroup, number>> = {
  echeances: 6,
  annee: 4,
  avant: 2,
  regles: 0,
  rien: 0,
  sans_objet: 0,
};

/** What is due and late first, then what has a line this year, then what nobody has entered anything for. */
export function showFollowUp(view: FollowUpView): string {
  const { referentiel, day, followed, width, detail } = view;
  const parts = codesOf(FOLLOW_UP_GROUPS).flatMap((group) => {
    const own = followed.filter((one) => one.group === group);
    return own.length === 0 ? [] : [showGroup(group, pressingFirst(own), view)];
  });
  return [
    [referentiel.title, ...playedLines(referentiel), followUpHeading(followed, day)]
      .map((line) => wrap(line, width))
      .join("\n"),
    ...parts,
    wrap(
      detail
        ? `Les fichiers sont ceux de referentiels/${referentiel.id}/. « ecarts expliquer ID » dit d’où vient chacun.`
        : `« --detail » les donne tous. Saisir : dans le classeur que « ecarts suivi ${referentiel.id} --classeur » écrit, ou une ligne par identifiant dans referentiels/${referentiel.id}/releves.csv.`,
      width,
    ),
  ].join("\n\n");
}

function showGroup(group: FollowUpGroup, own: readonly Followed[], view: FollowUpView): string {
  const { width, detail } = view;
  // One more is not left out: saying so would take its place.
  const most = SHOWN[group] > 0 ? SHOWN[group] + 1 : 0;
  const shown = detail || own.length <= most ? own : own.slice(0, SHOWN[group]);
  const rest = own.slice(shown.length);
  const heading = `${FOLLOW_UP_GROUPS[group].toUpperCase()} (${formatNumber(own.length, 0)})`;
  return [
    wrap(heading, width),
    ...shown.map((one) => showOne(one, view)),
    ...(rest.length === 0 ? [] : [wrap(restWords(rest, shown.length), width, "  ")]),
  ]
    .filter((text) => text.trim() !== "")
    .join("\n");
}

/** What is not shown one by one: how many of each kind, and of each state; nothing where the heading has said all. */
function restWords(rest: readonly Followed[], shown: number): string {
  const isOneKind = new Set(rest.map(({ kind }) => kind)).size === 1;
  const isOneState = new Set(rest.map(({ state }) => state)).size === 1;
  const counts = isOneState ? "" : ` : ${stateCounts(rest)}`;
  if (shown > 0) return `et ${counted(rest.length, "autre")}${counts}.`;
  return isOneKind && isOneState && rest[0]?.kind === "question" ? "" : `${kindCounts(rest)}${counts}.`;
}

/** What it is on one line, cut; where it stands under it. Of what nothing is known of, the one line says all. */
function showOne(followed: Followed, { width, referentiel }: FollowUpView): string {
  const { id, label, group } = followed;
  const line = cutText(`  ${id}  ${label.replaceAll(/\s+/g, " ")}`, width);
  const isBare = group === "rien" && followed.due === null && followed.duePrinted === null && !followed.by;
  return isBare ? line : `${line}\n${wrap(standingWords(followed, referentiel.id), width, "    ")}`;
}
