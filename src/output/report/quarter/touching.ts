import type { Evaluation } from "../../../evaluation/evaluation.ts";
import type { ActionState } from "../../../follow/actions/action-year.ts";
import { ACTION_STATES } from "../../../follow/tables/actions.ts";
import { personsCell } from "../../../french/follow-actions.ts";
import { partialCell } from "../../../french/follow-money.ts";
import { commitmentState, moreWords, touchedSentence } from "../../../french/quarter-actions.ts";
import { foldText } from "../../../kernel/text.ts";

/** What a place is named by: codes of its quarters, names of its communes. */
export interface Place {
  /** « ce quartier ou sa commune ». */
  readonly words: string;
  readonly quarters: readonly { readonly code: string; readonly label: string }[];
  readonly communes: readonly { readonly code: string; readonly label: string }[];
}

/** What the follow-up holds of a place. */
export interface TouchingView {
  readonly phrase: string;
  readonly actions: readonly {
    readonly intitule: string;
    readonly porteur: string;
    readonly etat: string;
    readonly accorde: string;
    readonly participants: string;
  }[];
  readonly autres_actions: string;
  readonly engagements: readonly { readonly libelle: string; readonly par: string; readonly etat: string }[];
  readonly autres_engagements: string;
}

/** What there is room for: lines of text, of which actions leave the rest to commitments, actions, letters of a label. */
interface Room {
  readonly lines: number;
  readonly actions: number;
  readonly letters: number;
}

/** A page holds so much, whatever the length of its texts. */
export const PAGE: Room = { lines: 11, actions: 6, letters: 95 };

/** A screen that scrolls leaves nothing out. */
export const WITHOUT_END: Room = {
  lines: Number.POSITIVE_INFINITY,
  actions: Number.POSITIVE_INFINITY,
  letters: Number.POSITIVE_INFINITY,
};

/** Letters of an action and of who holds it, of a commitment and of who promises it, that stand on one line. */
const ONE_LINE = { action: 50, holder: 26, commitment: 55, by: 26 };

const linesIn = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters));

const linesOf = ({ label, holder }: ActionState, room: Room): number =>
  Math.max(linesIn(brief(label, room), ONE_LINE.action), linesIn(holder, ONE_LINE.holder));

const linesOfCommitment = (
  { label, by }: { readonly label: string; readonly by: string },
  room: Room,
): number => Math.max(linesIn(brief(label, room), ONE_LINE.commitment), linesIn(by, ONE_LINE.by));

/** As many of the first as there is room for, a number of them at most; and the room that is left. */
function fitting<One>(all: readonly One[], lines: (one: One) => number, room: number, most: number) {
  let left = room;
  const shown: One[] = [];
  for (const one of all.slice(0, most)) {
    if (lines(one) > left) break;
    left -= lines(one);
    shown.push(one);
  }
  return { shown, left };
}

/** The actions of the year and the commitments that name a place: one of its quarters, or one of its communes. */
export function touchingView(
  { followUp, followed, referentiel }: Pick<Evaluation, "followUp" | "followed" | "referentiel">,
  place: Place,
  room: Room = PAGE,
): TouchingView {
  const codes = new Set(place.quarters.map(({ code }) => code));
  const actions = (followUp?.actions.actions ?? []).filter(({ qpv }) => qpv.some((code) => codes.has(code)));
  const commitments = referentiel.commitments.filter((one) => isNamed(one, place));
  const { shown, left } = fitting(actions, (one) => linesOf(one, room), room.lines, room.actions);
  const { shown: promised } = fitting(
    commitments,
    (one) => linesOfCommitment(one, room),
    left,
    Number.POSITIVE_INFINITY,
  );
  const states = new Map(followed.map(({ id, state }) => [id, state]));
  return {
    phrase: touchedSentence({
      place: place.words,
      actions: followUp ? { count: actions.length, year: followUp.year } : null,
      commitments: commitments.length,
    }),
    actions: shown.map((one) => actionView(one, room)),
    autres_actions: moreWords(shown.length, actions.length),
    engagements: promised.map(({ id, label, by }) => ({
      libelle: brief(label, room),
      par: by,
      etat: commitmentState(states.get(id) ?? "rien"),
    })),
    autres_engagements: moreWords(promised.length, commitments.length),
  };
}

const actionView = ({ label, holder, state, money, participants }: ActionState, room: Room) => ({
  intitule: brief(label, room),
  porteur: holder,
  etat: ACTION_STATES[state],
  accorde: partialCell(money.granted),
  participants: personsCell(participants),
});

/** A commitment names a place by the code or the name of a quarter, or by its commune. */
function isNamed(
  { qpv, commune }: { readonly qpv?: string | undefined; readonly commune?: string | undefined },
  { quarters, communes }: Place,
): boolean {
  const isOf = (named: string | undefined, places: Place["quarters"]): boolean =>
    named !== undefined &&
    places.some(({ code, label }) => code === named || foldText(label) === foldText(named));
  return qpv === undefined ? isOf(commune, communes) : isOf(qpv, quarters);
}

/** The beginning of a long text, cut after a word. */
function brief(text: string, { letters }: Room): string {
  if (text.length <= letters) return text;
  const head = text.slice(0, letters);
  return `${head.slice(0, head.lastIndexOf(" "))}…`;
}
