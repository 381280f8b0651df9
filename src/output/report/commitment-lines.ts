import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Declared } from "../../follow/commitments/commitment-record.ts";
import { REVIEW_CLASSES, type ReviewClass, reviewClassOf } from "../../follow/commitments/review-class.ts";
import { FOLLOW_UP_STATES, type Followed } from "../../follow/standing/followed.ts";
import { missingWords, printedDeadline, promisedFor, proofWords } from "../../french/commitment-review.ts";
import { capital } from "../../kernel/french.ts";
import { compareText, cutAtWord } from "../../kernel/text.ts";

/** A commitment as a committee reads it. */
export interface CommitmentLineView {
  readonly qui: string;
  readonly engagement: string;
  /** How the one of whom the document speaks is bound, when it does not promise alone; empty otherwise. */
  readonly lien: string;
  /** Its first words, for a table of many signatories. */
  readonly court: string;
  readonly echeance: string;
  /** The document's own words, where they say more than the date. */
  readonly imprimee: string;
  readonly etat: string;
  readonly preuve: string;
  readonly manque: string;
}

/** Commitments of one class. */
export interface CommitmentClassView {
  readonly titre: string;
  readonly nombre: number;
  readonly lignes: readonly CommitmentLineView[];
}

/** A commitment, with the class in which it is read. */
export interface Reviewed {
  readonly followed: Followed;
  readonly of: ReviewClass;
  /** How the one of whom a document speaks is bound, when it does not promise alone; empty otherwise. */
  readonly tie: string;
}

/** Things to be done, each with the class in which it is read. */
export const reviewed = (followed: Followed, tie = ""): Reviewed => ({
  followed,
  of: reviewClassOf(followed.state),
  tie,
});

/** Letters of the first words of a commitment. */
const SHORT = 210;

/** Those of one class, by deadline; nothing of a class that none is in. */
export function classView(
  of: ReviewClass,
  those: readonly Reviewed[],
  line: (one: Reviewed) => CommitmentLineView,
): CommitmentClassView[] {
  const own = those
    .filter((one) => one.of === of)
    .toSorted((left, right) => compareText(left.followed.due ?? "9999", right.followed.due ?? "9999"));
  return own.length === 0 ? [] : [{ titre: REVIEW_CLASSES[of], nombre: own.length, lignes: own.map(line) }];
}

/** No date, no answer, and it binds no one by name: its words are all that there is. */
export const isBare = ({ of, followed: { duePrinted, parties } }: Reviewed): boolean =>
  of === "rien" && duePrinted === null && parties === null;

export const wordsOf = ({ label }: Pick<Followed, "label">): string => capital(label.replaceAll(/\s+/g, " "));

/** The first words, whole. */
export const shortOf = (text: string): string => cutAtWord(text, SHORT);

function lineView({ followed, tie }: Reviewed, said: Declared | undefined): CommitmentLineView {
  const engagement = wordsOf(followed);
  return {
    qui: capital(followed.by ?? ""),
    engagement,
    lien: tie,
    court: shortOf(engagement),
    echeance: promisedFor(followed),
    imprimee: printedDeadline(followed),
    etat: capital(FOLLOW_UP_STATES[followed.state]),
    preuve: proofWords(followed, said),
    manque: missingWords(followed),
  };
}

/** What each party that a review names said last of each commitment: of one line, the one whose word is shown. */
export function lineOf({ followUp }: Evaluation): (one: Reviewed) => CommitmentLineView {
  const said = new Map((followUp?.commitments.records ?? []).map(({ id, parties }) => [id, parties]));
  return (one) => lineView(one, speakerOf(said.get(one.followed.id) ?? [], one.followed.last));
}

/** Who said what is known last; undefined when that is no declaration. */
function speakerOf(parties: readonly Declared[], last: Followed["last"]): Declared | undefined {
  if (last?.from !== "declaration") return undefined;
  return parties.find(({ addresses }) => addresses.includes(last.address));
}
