import type { Evaluation } from "../../evaluation/evaluation.ts";
import { REVIEW_CLASSES, type ReviewClass } from "../../follow/commitments/review-class.ts";
import { classCounts, NOTHING_ENTERED, reviewHeading } from "../../french/commitment-review.ts";
import { silentWords } from "../../french/follow-parties.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { capital } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import {
  type CommitmentClassView,
  classView,
  isBare,
  lineOf,
  type Reviewed,
  reviewed,
  wordsOf,
} from "./commitment-lines.ts";

/** The review of the commitments of a contract, signatory by signatory. */
export interface ReviewView {
  readonly chapeau: string;
  /** Who must declare and has not; empty where no follow-up says who must. */
  readonly muets: string;
  /** What is said while nobody has entered anything; empty otherwise. */
  readonly sans_suivi: string;
  /** How many in each class; they add up to the total. */
  readonly decompte: readonly { readonly titre: string; readonly nombre: number }[];
  readonly total: number;
  /** What wants a decision, of all signatories, by class and by deadline. */
  readonly a_decider: readonly CommitmentClassView[];
  /** The heads of the table of signatories: the classes that something is in. */
  readonly colonnes: readonly string[];
  readonly signataires: readonly {
    readonly nom: string;
    readonly decompte: string;
    readonly nombres: readonly string[];
    readonly total: number;
    readonly detail: readonly CommitmentClassView[];
    /** Those of which there is nothing to read but their words. */
    readonly brefs: readonly string[];
  }[];
}

const TO_DECIDE: readonly ReviewClass[] = ["retard", "sans_reponse", "bientot"];

/** Every commitment of the contract, once, under who promises it: those of whom something is late or unanswered first. */
export function reviewView(evaluation: Evaluation): ReviewView {
  const { followed, followUp, date } = evaluation;
  const all = followed.filter(({ kind }) => kind === "engagement").map((one) => reviewed(one));
  const line = lineOf(evaluation);
  const shown = codesOf(REVIEW_CLASSES).filter((of) => all.some((one) => one.of === of));
  const groups = (those: readonly Reviewed[], classes: readonly ReviewClass[]) =>
    classes.flatMap((of) => classView(of, those, line));
  return {
    chapeau: reviewHeading(
      all.map((one) => one.followed),
      date,
    ),
    muets: followUp ? silentWords(followUp.commitments.review, followUp.year) : "",
    sans_suivi: all.every((one) => one.followed.last === null) ? NOTHING_ENTERED : "",
    decompte: shown.map((of) => ({ titre: REVIEW_CLASSES[of], nombre: countOf(all, of) })),
    total: all.length,
    a_decider: groups(all, TO_DECIDE),
    colonnes: shown.map((of) => REVIEW_CLASSES[of]),
    signataires: bySignatory(all).map((own) => ({
      nom: nameOf(own),
      decompte: classCounts(shown.map((of) => [of, countOf(own, of)] as const)),
      nombres: shown.map((of) => `${countOf(own, of) || "–"}`),
      total: own.length,
      detail: groups(
        own.filter((one) => !isBare(one)),
        shown,
      ),
      brefs: own.filter(isBare).map(({ followed: one }) => wordsOf(one)),
    })),
  };
}

const nameOf = ([first]: readonly Reviewed[]): string => capital(first?.followed.by ?? "");

const countOf = (all: readonly Reviewed[], of: ReviewClass): number =>
  all.filter((one) => one.of === of).length;

/** Those of whom the committee has most to decide first, then in alphabetical order. */
function bySignatory(all: readonly Reviewed[]): Reviewed[][] {
  const counts = (own: readonly Reviewed[]) => TO_DECIDE.map((of) => countOf(own, of));
  return groupsBy(all, (one) => one.followed.by ?? "").toSorted((left, right) => {
    const [one, other] = [counts(left), counts(right)];
    const differing = one.findIndex((count, index) => count !== other[index]);
    return differing < 0
      ? compareText(nameOf(left), nameOf(right))
      : (other[differing] ?? 0) - (one[differing] ?? 0);
  });
}
