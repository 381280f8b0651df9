import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReleasedCount } from "../follow/actions/action-record.ts";
import type { ActionState } from "../follow/actions/action-year.ts";
import type { Coverage } from "../follow/actions/coverage.ts";
import type { Presentation, ReinforcedAction, ReinforcedFollowUp } from "../follow/actions/reinforced.ts";
import { SHEET_STATES, type SheetState } from "../follow/actions/sheet-state.ts";
import { ACTION_STATES } from "../follow/tables/actions.ts";
import { capital, counted, formatCount, formatEuros, frenchDate } from "../kernel/french.ts";
import { UNKNOWN } from "./amounts.ts";
import { partialWords } from "./follow-money.ts";
import { agreed, tally, tallyOf } from "./tally.ts";

/** Which year is followed, on which day, and how much of it is said to be wrong or missing under the result. */
export function followYearHeading(year: number, day: string, problems: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]) =>
    problems.filter((one) => one.severity === severity).length;
  const said = [
    counted(count("erreur"), "contradiction ou manquement", "contradictions ou manquements"),
    counted(count("avertissement"), "point à vérifier", "points à vérifier"),
  ];
  return `L’année ${year} du contrat, connue le ${frenchDate(day)} : ${said.join(", ")}.`;
}

/** How many actions of a year are in which state. */
export function actionCounts(actions: readonly Pick<ActionState, "state">[], year: number): string {
  if (actions.length === 0) return `Aucune action de ${year} n’est saisie.`;
  const states = tallyOf(
    ACTION_STATES,
    actions.map(({ state }) => state),
  );
  return `${counted(actions.length, "action")} de ${year} : ${states}.`;
}

/** How many actions of the year before have no line in this one: ended, or forgotten. */
export const endedWords = (count: number, year: number): string =>
  `${counted(count, "action")} de ${year - 1} ${agreed(count, "n’a", "n’ont")} pas de ligne en ${year}.`;

/** How many fiches are in which state, and by when they must be there. */
export function sheetCounts(actions: readonly Pick<ActionState, "sheet">[], due: string | null): string {
  const states = tallyOf(
    SHEET_STATES,
    actions.map(({ sheet }) => sheet),
  );
  const limit = due === null ? "" : `, attendues pour le ${frenchDate(due)}`;
  return `Fiches${limit} : ${states}.`;
}

/** States of a fiche that ask for something: what is missing or late, or soon due. */
export const PRESSING_SHEETS: readonly SheetState[] = ["manquante", "en_retard", "jour_limite", "a_relancer"];

/** A number of persons in a sentence: nobody wrote it, or it is kept back because it is small or no threshold is declared. */
export function personsWords(count: ReleasedCount): string {
  if (count === null) return "non comptés";
  if (typeof count === "number") return formatCount(count);
  return count.unknown === "seuil_de_diffusion_absent"
    ? "non diffusés, aucun seuil n’est déclaré"
    : "trop peu pour être publiés";
}

/** The same in a cell. */
export function personsCell(count: ReleasedCount): string {
  if (count === null) return UNKNOWN;
  if (typeof count === "number") return formatCount(count);
  return count.unknown === "seuil_de_diffusion_absent" ? "(non diffusé)" : "(secret)";
}

/** The cost of an action beside its result: two facts, and a third only where both are known. */
export function resultWords({
  money,
  participants,
  grantedEach,
  expected,
  obtained,
  reason,
}: Pick<ActionState, "money" | "participants" | "grantedEach" | "expected" | "obtained" | "reason">): string {
  const said = [
    `accordé : ${partialWords(money.granted)}`,
    `participants : ${personsWords(participants)}`,
    ...(typeof grantedEach === "number"
      ? [`soit ${formatEuros(Math.round(grantedEach))} accordés par participant de cette action`]
      : []),
    ...(expected === null ? [] : [`attendu : ${expected}`]),
    ...(obtained === null ? [] : [`obtenu : ${obtained}`]),
    ...(reason === null ? [] : [`motif : ${reason}`]),
  ];
  return capital(`${said.join(" ; ")}.`);
}

/** What an action cost for each of those who took part, as a cell; nothing where it is not known. */
export const eachCell = (grantedEach: ActionState["grantedEach"]): string =>
  typeof grantedEach === "number" ? formatEuros(Math.round(grantedEach)) : "–";

/** What was expected of an action, what came of it, and why not all, as a cell. */
export function resultCell({
  expected,
  obtained,
  reason,
}: Pick<ActionState, "expected" | "obtained" | "reason">): string {
  const said = [expected, obtained].filter((one) => one !== null);
  const same = expected !== null && expected === obtained;
  const words = same ? `${expected}, obtenu` : said.join(" → ");
  return [...(words === "" ? [] : [words]), ...(reason === null ? [] : [reason])].join(". ") || "–";
}

/** A day as a cell; that none is noted. */
export const dayCell = (day: string | null): string => (day === null ? "aucune date" : frenchDate(day));

/** The same action a year earlier, or that no line of that year names it. */
export function beforeWords({ before }: Pick<ActionState, "before">, year: number): string {
  if (!before) return `Aucune ligne en ${year - 1}.`;
  const { state, money, participants } = before;
  return `En ${year - 1} : ${ACTION_STATES[state]}, accordé ${partialWords(money.granted)}, participants ${personsWords(participants)}.`;
}

/** How many districts and actions the coverage is of, and what is in none. */
export function coverageWords({ actions, qpv, withoutNode, withoutQpv }: Coverage): string {
  const reached = qpv.filter((one) => one.actions > 0).length;
  const said = [
    ...(qpv.length > 0
      ? [`${tally(reached, qpv.length, "quartier")} ${agreed(reached, "a", "ont")} une action`]
      : []),
    ...(withoutQpv.length > 0
      ? [counted(withoutQpv.length, "action sans quartier dit", "actions sans quartier dit")]
      : []),
    ...(withoutNode.length > 0
      ? [counted(withoutNode.length, "action sans orientation dite", "actions sans orientation dite")]
      : []),
  ];
  const retained = counted(
    actions,
    "action retenue et non abandonnée",
    "actions retenues et non abandonnées",
  );
  return said.length === 0 ? `${retained}.` : `${retained} : ${said.join(" ; ")}.`;
}

/** How many actions are in reinforced follow-up, beside how many the contract asks. */
export function reinforcedCount({ wanted, actions }: ReinforcedFollowUp): string {
  const asked = wanted === null ? "" : `, ${wanted} ${agreed(wanted, "demandée")} par le contrat`;
  return `${counted(actions.length, "action")} en suivi renforcé${asked}.`;
}

/** Who follows an action closely, which meetings it had, and at which steering committees it was presented. */
export function reinforcedWords({
  lead,
  followUpMeetingOn,
  committeeOn,
  presentations,
}: Pick<ReinforcedAction, "lead" | "followUpMeetingOn" | "committeeOn" | "presentations">): string {
  const said = [
    `chef de projet : ${lead ?? "non désigné"}`,
    `réunion de suivi : ${followUpMeetingOn === null ? "aucune notée" : frenchDate(followUpMeetingOn)}`,
    `comité de l’action : ${committeeOn === null ? "aucun noté" : frenchDate(committeeOn)}`,
    presentationWords(presentations),
  ];
  return capital(`${said.join(" ; ")}.`);
}

function presentationWords(presentations: readonly Presentation[]): string {
  if (presentations.length === 0) return NO_COMMITTEE;
  return `comités de pilotage : ${eachPresentation(presentations)}`;
}

const NO_COMMITTEE = "aucun comité de pilotage tenu dans l’année";

/** The same in a cell. */
export const presentationCell = (presentations: readonly Presentation[]): string =>
  presentations.length === 0 ? NO_COMMITTEE : eachPresentation(presentations);

const eachPresentation = (presentations: readonly Presentation[]): string =>
  presentations
    .map(
      ({ day, isPresented }) =>
        `${frenchDate(day)} (${isPresented === null ? "on ne sait si l’action y a été présentée" : isPresented ? "présentée" : "non présentée"})`,
    )
    .join(", ");
