import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { ActionState } from "../../follow/actions/action-year.ts";
import type { FunderSums } from "../../follow/actions/reinforced.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import type { MoneySums } from "../../follow/money/money-line.ts";
import { FOLLOW_UP_STATES, type Followed } from "../../follow/standing/followed.ts";
import { ACTION_STATES, FRAMES } from "../../follow/tables/actions.ts";
import { STREAMS } from "../../follow/tables/funding.ts";
import { beforeWords, personsWords } from "../../french/follow-actions.ts";
import { partialWords } from "../../french/follow-money.ts";
import { recordWords } from "../../french/follow-up.ts";
import {
  dayWords,
  decisionWords,
  invitedWords,
  presentedWords,
  shownOf,
} from "../../french/reinforced-action.ts";
import { capital, frenchDate } from "../../kernel/french.ts";
import { cutText } from "../../kernel/text.ts";
import { type ReferentielNode, walkNodes } from "../../referentiel/tree.ts";
import { namesOf } from "../follow/block.ts";
import type { Subject } from "./subject.ts";

/** A line of money: who, out of which credits, how much. */
export interface MoneyRowView {
  readonly financeur: string;
  readonly credits: string;
  readonly demande: string;
  readonly accorde: string;
  readonly verse: string;
}

/** A thing and what is said of it. */
export interface FactView {
  readonly quoi: string;
  readonly dit: string;
}

/** An action in reinforced follow-up on one page. */
export interface ReinforcedView {
  readonly nom: string;
  readonly annee: number;
  readonly jour: string;
  readonly porteur: string;
  readonly quartiers: string;
  readonly cadre: string;
  readonly chef_de_projet: string;
  readonly etat: string;
  readonly motif: string;
  /** The nodes of the contract that it serves, the widest first. */
  readonly objectif: readonly string[];
  /** What was expected, what was obtained, who came, the year before. */
  readonly resultats: readonly FactView[];
  readonly indicateurs: readonly { readonly libelle: string; readonly etat: string }[];
  readonly indicateurs_montres: string;
  readonly argent: readonly MoneyRowView[];
  readonly total: MoneyRowView;
  readonly calendrier: readonly FactView[];
  readonly comites: readonly FactView[];
  readonly a_decider: readonly string[];
}

/** Indicators that one page has room for, and letters of the words of each. */
const [MOST, SHORT] = [5, 150];

/** The page of an action in reinforced follow-up; null of a document that is about something else. */
export function reinforcedView(evaluation: Evaluation, subject: Subject | null): ReinforcedView | null {
  const { followUp, referentiel } = evaluation;
  const isMeant = ({ id }: { readonly id: string }) => subject?.scope === "action" && subject.code === id;
  const action = followUp?.actions.actions.find(isMeant);
  const followed = followUp?.actions.reinforced.actions.find(isMeant);
  if (!followUp || !action || !followed) return null;
  const { year, day } = followUp;
  const name = namesOf({ referentiel, followYear: followUp });
  const serving = indicatorsOf(action, evaluation);
  const shown = serving.slice(0, MOST);
  const { lead, validatedOn, calendarSentOn, followUpMeetingOn, committeeOn, areFundersInvited } = followed;
  return {
    nom: action.label,
    annee: year,
    jour: frenchDate(day),
    porteur: action.holder,
    quartiers: action.qpv.map((code) => withoutYear(name(code))).join(", ") || "quartiers non dits",
    cadre: action.frame === null ? "non dit" : FRAMES[action.frame],
    chef_de_projet: lead ?? "non désigné",
    etat: capital(ACTION_STATES[action.state]),
    motif: action.reason ?? "",
    objectif: pathTo(action.node, referentiel.nodes).map(
      ({ level, label }) => `${capital(level)} : ${label}`,
    ),
    resultats: resultsOf(action, followUp),
    indicateurs: shown.map((one) => ({ libelle: capital(cutText(one.label, SHORT)), etat: stateOf(one) })),
    indicateurs_montres: shownOf(shown.length, serving.length),
    argent: followed.funding.map((one) => moneyRow(one, name)),
    total: { financeur: "Tous", credits: "", ...amounts(action.money) },
    calendrier: [
      { quoi: "Retenue par le comité", dit: dayWords(validatedOn) },
      { quoi: "Calendrier transmis", dit: dayWords(calendarSentOn) },
      { quoi: "Réunion de suivi", dit: dayWords(followUpMeetingOn) },
      { quoi: "Comité de l’action", dit: dayWords(committeeOn) },
      { quoi: "Financeurs tous invités", dit: invitedWords(areFundersInvited) },
    ],
    comites: followed.presentations.map((one) => ({ quoi: frenchDate(one.day), dit: presentedWords(one) })),
    a_decider: decisionWords({ action, followed, year }),
  };
}

/** A quarter by its name alone: the page is of one zoning. */
export const withoutYear = (label: string): string => label.replace(/ \(quartier de \d{4}\)$/, "");

function resultsOf(action: ActionState, { year }: FollowYear): FactView[] {
  return [
    { quoi: "Attendu", dit: action.expected ?? "rien de saisi" },
    { quoi: "Obtenu", dit: action.obtained ?? "rien de saisi" },
    { quoi: "Participants", dit: personsWords(action.participants) },
    { quoi: "L’an dernier", dit: beforeWords(action, year) },
  ];
}

/** A node and those above it, the widest first; nothing when the action names none. */
function pathTo(node: string | null, nodes: readonly ReferentielNode[]): readonly ReferentielNode[] {
  for (const one of nodes) {
    if (one.id === node) return [one];
    const below = pathTo(node, one.children);
    if (below.length > 0) return [one, ...below];
  }
  return [];
}

/** The targets and follow-up indicators of the node that an action serves and of those below it, those of which something is known first. */
function indicatorsOf({ node }: ActionState, { followed, referentiel }: Evaluation): Followed[] {
  const served = walkNodes(referentiel.nodes).find(({ id }) => id === node);
  const below = new Set(served ? walkNodes([served]).map(({ id }) => id) : []);
  const ids = new Set([
    ...referentiel.targets.filter((one) => below.has(one.node ?? "")).map(({ id }) => id),
    ...[...referentiel.commitments, ...referentiel.followUpBlocks].flatMap((one) =>
      below.has(one.node ?? "")
        ? ("followUp" in one ? one.followUp : one.indicators).map(({ id }) => id)
        : [],
    ),
  ]);
  const own = followed.filter(({ id, state }) => ids.has(id) && state !== "sans_objet");
  return own.toSorted((left, right) => Number(right.last !== null) - Number(left.last !== null));
}

const stateOf = ({ state, last }: Followed): string =>
  capital(last ? recordWords(last) : FOLLOW_UP_STATES[state]);

const amounts = ({ asked, granted, paid }: MoneySums) => ({
  demande: partialWords(asked),
  accorde: partialWords(granted),
  verse: partialWords(paid),
});

const moneyRow = (one: FunderSums, name: (code: string) => string): MoneyRowView => ({
  financeur: name(one.funder),
  credits: STREAMS[one.stream],
  ...amounts(one),
});
