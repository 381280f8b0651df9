import type { Evaluation } from "../../evaluation/evaluation.ts";
import { REVIEW_CLASSES } from "../../follow/commitments/review-class.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import type { LensElement } from "../../follow/lens/bound-elements.ts";
import { LENS_TIES } from "../../follow/lens/named-organisation.ts";
import type { PartnerLens } from "../../follow/lens/partner-lens.ts";
import type { PartnerAction } from "../../follow/lens/partner-money.ts";
import type { Followed } from "../../follow/standing/followed.ts";
import { ACTION_STATES } from "../../follow/tables/actions.ts";
import { TFPB_AXES } from "../../follow/tables/tfpb.ts";
import { presenceWords } from "../../french/follow-lens.ts";
import { broughtInAll, partialWords } from "../../french/follow-money.ts";
import { abatementWords } from "../../french/follow-parties.ts";
import {
  actionRole,
  answerWords,
  broughtToCommittee,
  declarationsWords,
  NOTHING_TO_BRING,
  nextCommitteeWords,
  otherAnswers,
  roleWords,
} from "../../french/partner-extract.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { capital, frenchDate } from "../../kernel/french.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import { namesOf } from "../follow/block.ts";
import {
  type CommitmentClassView,
  classView,
  isBare,
  lineOf,
  type Reviewed,
  reviewed,
  shortOf,
  wordsOf,
} from "./commitment-lines.ts";
import type { Subject } from "./subject.ts";

/** What concerns one signatory or partner of a contract. */
export interface PartnerView {
  readonly nom: string;
  readonly annee: number;
  readonly jour: string;
  readonly roles: readonly string[];
  readonly declarations: string;
  readonly comite: string;
  /** What it has to bring to the next committee. */
  readonly a_apporter: readonly string[];
  /** How many commitments in each class; they add up to the total. */
  readonly decompte: readonly { readonly titre: string; readonly nombre: number }[];
  readonly total: number;
  readonly detail: readonly CommitmentClassView[];
  readonly brefs: readonly string[];
  /** Targets and requirements of the contract that bind it. */
  readonly exigences: readonly CommitmentClassView[];
  /** Its commitments in the shared référentiels that the contract takes over. */
  readonly partages: readonly CommitmentClassView[];
  /** What it brings in all; empty when no line names it. */
  readonly apport: string;
  readonly actions: readonly {
    readonly intitule: string;
    readonly role: string;
    readonly etat: string;
    readonly accorde: string;
    readonly verse: string;
    readonly accorde_par_tous: string;
  }[];
  /** Of a landlord whose abatement is entered; null of any other. */
  readonly tfpb: {
    readonly phrases: readonly string[];
    readonly axes: readonly {
      readonly axe: string;
      readonly actions: string;
      readonly prevu: string;
      readonly realise: string;
    }[];
  } | null;
  readonly reunions: readonly string[];
}

/** The extract of a contract for one of its organisations; null of a document that is about something else. */
export function partnerView(evaluation: Evaluation, subject: Subject | null): PartnerView | null {
  const lens = evaluation.partners?.find(({ id }) => subject?.scope === "signataire" && subject.code === id);
  if (!lens) return null;
  const { followUp } = evaluation;
  const all = boundTo(lens, evaluation);
  const commitments = all.filter(({ followed }) => followed.kind === "engagement");
  const others = all.filter(({ followed, of }) => followed.kind !== "engagement" && of !== "sans_objet");
  const shown = codesOf(REVIEW_CLASSES).filter((of) => commitments.some((one) => one.of === of));
  const line = lineOf(evaluation);
  const groups = (those: readonly Reviewed[]) =>
    codesOf(REVIEW_CLASSES).flatMap((of) => classView(of, those, line));
  const landlord = followUp?.tfpb.landlords.find(({ id }) => id === lens.id);
  const bring = [...broughtToCommittee(lens, landlord), ...awaited(all, lens)];
  return {
    nom: lens.name,
    annee: lens.year,
    jour: frenchDate(lens.day),
    roles: roleWords(lens),
    declarations: followUp ? declarationsWords(lens) : "",
    comite: nextCommitteeWords(nextCommittee(followUp)),
    a_apporter: bring.length === 0 ? [NOTHING_TO_BRING] : bring,
    decompte: shown.map((of) => ({
      titre: REVIEW_CLASSES[of],
      nombre: commitments.filter((one) => one.of === of).length,
    })),
    total: commitments.length,
    detail: groups(commitments.filter((one) => !isBare(one))),
    brefs: commitments.filter(isBare).map(({ followed }) => wordsOf(followed)),
    exigences: groups(others),
    partages: groups(
      lens.shared.map((one) => reviewed({ ...one, group: "rien", last: null, parties: null })),
    ),
    apport: lens.money.brought ? broughtInAll(lens.money.brought) : "",
    actions: lens.money.actions.map(actionRow),
    tfpb: tfpbView(landlord, evaluation),
    reunions: lens.meetings.map(presenceWords),
  };
}

/** What binds it, with its own state and record where each of several answers, and how it is bound when not alone. */
function boundTo({ id: organisation, elements }: PartnerLens, { followed }: Evaluation): Reviewed[] {
  const byId = new Map(followed.map((one) => [one.id, one]));
  return elements.flatMap((element) => {
    const whole = byId.get(element.id);
    if (!whole) return [];
    const party = whole.parties?.find(({ id }) => id === partyRecord(element.id, organisation));
    const own: Followed = {
      ...whole,
      state: element.state,
      last: party ? party.last : whole.last,
      parties: null,
    };
    return reviewed(own, tieWords(element));
  });
}

/** How many answers are named; of the others, how many there are. */
const NAMED = 6;

function awaited(all: readonly Reviewed[], { elements, shared }: PartnerLens): string[] {
  const due = new Set(elements.flatMap(({ id, isDue }) => (isDue ? id : [])));
  const own = [
    ...all.map(({ followed }) => followed).filter(({ id }) => due.has(id)),
    ...shared.filter(({ isDue }) => isDue),
  ];
  const first = own.slice(0, NAMED).map((one) => answerWords(shortOf(wordsOf(one)), one));
  return [...first, otherAnswers(own.length - first.length)].filter((text) => text !== "");
}

/** How it is bound and under whose name, when it does not promise alone. */
const tieWords = ({ tie, by }: LensElement): string =>
  tie === "promet" || by === null ? "" : `${capital(LENS_TIES[tie])} : « ${by} »`;

/** The next steering committee that the follow-up plans. */
function nextCommittee(followUp: FollowYear | undefined) {
  const meetings = followUp?.meetings.bodies.flatMap((body) => body.meetings) ?? [];
  return meetings.find(({ body, state }) => body.startsWith("copil") && state === "prevue");
}

function actionRow(action: PartnerAction): PartnerView["actions"][number] {
  const { label, state, brought, received } = action;
  return {
    intitule: label,
    role: actionRole(action),
    etat: ACTION_STATES[state],
    accorde: brought ? partialWords(brought.granted) : "–",
    verse: brought ? partialWords(brought.paid) : "–",
    accorde_par_tous: received ? partialWords(received.granted) : "–",
  };
}

function tfpbView(
  landlord: FollowYear["tfpb"]["landlords"][number] | undefined,
  { referentiel, followUp }: Evaluation,
): PartnerView["tfpb"] {
  if (!followUp || !landlord || landlord.addresses.length === 0) return null;
  const name = namesOf({ referentiel, followYear: followUp });
  return {
    phrases: landlord.abatements.map((one) => abatementWords(one, name)),
    axes: landlord.axes.map(({ axis, actions, planned, actual }) => ({
      axe: axis === null ? "(non dit)" : TFPB_AXES[axis],
      actions: actions.join(" ; "),
      prevu: partialWords(planned),
      realise: partialWords(actual),
    })),
  };
}
