import { printedName } from "../../data/printed-name.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { OutputFile } from "../../files/world.ts";
import { pressingFirst } from "../../follow/standing/followed.ts";
import { ACTION_STATES } from "../../follow/tables/actions.ts";
import { personsCell } from "../../french/follow-actions.ts";
import { PARTIAL_NOTE, partialCell } from "../../french/follow-money.ts";
import { plainDeep } from "../../french/plain-elements.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { capital } from "../../kernel/french.ts";
import { namesOf } from "../follow/block.ts";
import { type ReviewView, reviewView } from "../report/commitment-review.ts";
import { type FollowYearReport, followYearReport } from "../report/follow-year.ts";
import { type FollowedAnnexView, type FollowedGroupView, followedView } from "../report/followed.ts";
import { type ReinforcedView, reinforcedView, withoutYear } from "../report/reinforced-action.ts";
import { subjectsOf } from "../report/subject.ts";
import { partFile } from "./part-file.ts";

/** What wants a decision or an answer (`suivi`): commitments, the rest that is due, actions followed closely. */
export interface FollowPart {
  readonly heading: string;
  /** Who must declare and has not; that nobody has entered anything. */
  readonly said: readonly string[];
  readonly counts: ReviewView["decompte"];
  readonly total: number;
  readonly toDecide: ReviewView["a_decider"];
  /** Targets, bodies and requirements that are past due, or due before the end of the year; null without any. */
  readonly due: FollowedGroupView | null;
  readonly reinforced: readonly Pick<
    ReinforcedView,
    "nom" | "porteur" | "etat" | "motif" | "total" | "a_decider"
  >[];
  /** The year of the follow-up tables; null when nobody has begun them. */
  readonly year: number | null;
}

/** Every commitment under who promises it (`suivi-engagements`). */
export type SignatoriesPart = Pick<ReviewView, "colonnes" | "signataires" | "decompte" | "total">;

/** What partners did and spent in the year (`suivi-annee`): each action with who holds it, then what the report says of the year. */
export interface FollowYearPart extends FollowYearReport {
  readonly actions: readonly {
    readonly code: string;
    readonly label: string;
    readonly holder: string;
    readonly quarters: readonly { readonly code: string; readonly label: string }[];
    readonly state: string;
    readonly granted: string;
    readonly paid: string;
    readonly persons: string;
  }[];
  /** What the marks of its amounts mean. */
  readonly note: string;
}

/** Every identifier that can be followed (`suivi-tout`). */
export type FollowedPart = FollowedAnnexView;

/** Whether a contract has anything to follow but the questions of its référentiel. */
export const isFollowed = ({ followed, followUp }: Evaluation): boolean =>
  followUp !== undefined || followed.some(({ kind }) => kind !== "question");

/** The files of the follow-up of a contract; none when it has nothing to follow. */
export function followFiles(evaluation: Evaluation): OutputFile[] {
  if (!isFollowed(evaluation)) return [];
  const { colonnes, signataires, decompte, total, ...review } = reviewView(evaluation);
  const year = yearPart(evaluation);
  const all = followedView(evaluation);
  const { followed } = evaluation;
  const others = followed.filter(({ kind, group }) => kind !== "engagement" && group === "echeances");
  const part: FollowPart = {
    heading: all.chapeau,
    said: [review.muets, total === 0 ? "" : review.sans_suivi].filter((one) => one !== ""),
    counts: decompte,
    total,
    toDecide: review.a_decider,
    due: followedView({ ...evaluation, followed: pressingFirst(others) }).groupes[0] ?? null,
    reinforced: subjectsOf(evaluation, "action").flatMap((one) => reinforcedView(evaluation, one) ?? []),
    year: year?.annee ?? null,
  };
  const signatories: SignatoriesPart = { colonnes, signataires, decompte, total };
  const file = (name: string, value: object) =>
    partFile(name, typesetDeep(plainDeep(value, evaluation.referentiel)));
  return [
    file("suivi", part),
    ...(total > 0 ? [file("suivi-engagements", signatories)] : []),
    ...(year ? [file("suivi-annee", year)] : []),
    file("suivi-tout", all),
  ];
}

function yearPart(evaluation: Evaluation): FollowYearPart | null {
  const { referentiel, followUp } = evaluation;
  const report = followYearReport(evaluation);
  if (!report || !followUp) return null;
  const name = namesOf({ referentiel, followYear: followUp });
  return {
    ...report,
    actions: followUp.actions.actions.map(({ id, label, holder, qpv, state, money, participants }) => ({
      code: id,
      label,
      holder,
      quarters: qpv.map((code) => ({ code, label: printedName(withoutYear(name(code))) })),
      state: capital(ACTION_STATES[state]),
      granted: partialCell(money.granted),
      paid: partialCell(money.paid),
      persons: personsCell(participants),
    })),
    note: PARTIAL_NOTE,
  };
}
