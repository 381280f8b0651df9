import type { ActionState } from "../follow/actions/action-year.ts";
import type { Presentation, ReinforcedAction } from "../follow/actions/reinforced.ts";
import { SHEET_STATES } from "../follow/actions/sheet-state.ts";
import type { MoneySums } from "../follow/money/money-line.ts";
import { wholeSum } from "../follow/money/partial-sum.ts";
import { formatEuros, frenchDate } from "../kernel/french.ts";
import { PRESSING_SHEETS } from "./follow-actions.ts";

/** Whether an action was presented at a committee. */
export function presentedWords({ isPresented }: Pick<Presentation, "isPresented">): string {
  if (isPresented === null) return "on ne sait si l’action y a été présentée";
  return isPresented ? "action présentée" : "action non présentée";
}

/** A day of the calendar of an action, or that none is written. */
export const dayWords = (day: string | null): string =>
  day === null ? "aucune date notée" : frenchDate(day);

/** Whether all funders were invited to the committee of an action. */
export function invitedWords(areInvited: boolean | null): string {
  if (areInvited === null) return "rien ne le dit";
  return areInvited ? "oui" : "non";
}

/** What is said of an action and of how it is followed, from which a committee decides. */
export interface DecisionFacts {
  readonly action: Pick<ActionState, "state" | "sheet" | "money">;
  readonly followed: Omit<ReinforcedAction, "id" | "funding" | "areFundersInvited">;
  readonly year: number;
}

/** What a committee has to decide of an action: what follows of what is written, and of what is not; never empty. */
export function decisionWords({ action, followed, year }: DecisionFacts): string[] {
  const { lead, followUpMeetingOn, committeeOn, presentations } = followed;
  const said = [
    ...(lead === null ? ["Désigner un chef de projet : le suivi renforcé n’en a pas."] : []),
    ...presentationDecision(presentations, year),
    ...(followUpMeetingOn === null ? ["Fixer la réunion de suivi : aucune n’est notée."] : []),
    ...(committeeOn === null ? ["Fixer le comité de l’action : aucun n’est noté."] : []),
    ...(PRESSING_SHEETS.includes(action.sheet)
      ? [`Demander la fiche de suivi-bilan au porteur : ${SHEET_STATES[action.sheet]}.`]
      : []),
    ...moneyDecision(action.money),
    NEXT[action.state](year),
  ];
  return said;
}

function presentationDecision(presentations: readonly Presentation[], year: number): string[] {
  const last = presentations.at(-1);
  if (!last) return [`Réunir le comité de pilotage : aucun n’est noté en ${year}.`];
  if (last.isPresented === true) return [];
  return [
    last.isPresented === false
      ? `Entendre le porteur : l’action n’a pas été présentée au comité de pilotage du ${frenchDate(last.day)}.`
      : `Dire si l’action a été présentée au comité de pilotage du ${frenchDate(last.day)}.`,
  ];
}

/** What is left to pay, where both amounts are known; else that they are to be made known. */
function moneyDecision({ granted, paid }: MoneySums): string[] {
  const [all, done] = [wholeSum(granted), wholeSum(paid)];
  if (all === undefined || done === undefined)
    return [
      granted.lines === 0
        ? "Préciser le financement : aucune ligne n’est saisie."
        : "Préciser les montants accordés et versés : il en manque.",
    ];
  return all > done
    ? [`Verser le reste, ou dire pourquoi : ${formatEuros(all - done)} sur ${formatEuros(all)} accordés.`]
    : [];
}

/** What follows of where the action stands. */
const NEXT: Readonly<Record<ActionState["state"], (year: number) => string>> = {
  deposee: () => "Retenir l’action, ou non.",
  programmee: () => "Dire si l’action a commencé, et quand elle finira.",
  en_cours: () => "Poursuivre l’action, ou la modifier.",
  realisee: (year) => `Reconduire l’action en ${year + 1}, la modifier ou l’arrêter.`,
  partielle: (year) => `Décider de la suite en ${year + 1} : l’action n’a été réalisée qu’en partie.`,
  abandonnee: () => "Prendre acte de l’abandon, et décider de l’emploi des crédits.",
};

/** How many indicators of the contract for the objective of an action are shown, when there are more. */
export const shownOf = (shown: number, all: number): string =>
  shown === all ? "" : `${shown} sur ${all}, ceux qui ont un relevé d’abord.`;
