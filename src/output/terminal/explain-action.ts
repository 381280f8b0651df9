import type { EnteredAction, EnteredCell, EnteredLine } from "../../follow/actions/entered-action.ts";
import { SHEET_STATES } from "../../follow/actions/sheet-state.ts";
import { ACTION_STATES } from "../../follow/tables/actions.ts";
import { personsCell } from "../../french/cohorts.ts";
import { beforeWords, resultWords } from "../../french/follow-actions.ts";
import { announcedWords } from "../../french/follow-money.ts";
import { formatEuros, frenchDate } from "../../kernel/french.ts";
import { wrap } from "./text.ts";

/** What is explained of an action: in which contract, under which name. */
export interface ExplainedAction {
  readonly id: string;
  readonly referentiel: string;
  readonly years: readonly EnteredAction[];
}

/** What was entered of an action, where, what comes of it, and what the controls say; the latest year first. */
export function explainAction({ id, referentiel, years }: ExplainedAction, width: number): string {
  return years.map((one) => ofYear(id, one, referentiel, width)).join("\n\n\n");
}

function ofYear(id: string, action: EnteredAction, referentiel: string, width: number): string {
  const { year, state, money, audience, meetings, problems, lines } = action;
  const short = (address: string) => address.replace(`referentiels/${referentiel}/`, "");
  const held = meetings.map(
    ({ body, heldOn, address }) => `${body}, ${frenchDate(heldOn ?? "")} (${short(address)})`,
  );
  const shown = (audience?.modalities ?? []).map(
    ({ modality, count }) => `${modality} : ${personsCell(count) || "non compté"}`,
  );
  const said = problems.map(({ code, message }) => `${code} : ${message}`);
  const list = (title: string, all: readonly string[], none: string) => [
    "",
    ...(all.length === 0 ? [none] : [title, ...all.map((one) => wrap(one, width, "  "))]),
  ];
  return [
    `${id}, action de ${year} (${referentiel}) : ${ACTION_STATES[state.state]}`,
    wrap(state.label, width, "  "),
    "",
    wrap(`Fiche : ${SHEET_STATES[state.sheet]}.`, width),
    wrap(resultWords(state), width),
    wrap(beforeWords(state, year), width),
    wrap(`Argent. ${announcedWords(money)}`, width),
    ...(shown.length === 0 ? [] : [wrap(`Publics : ${shown.join(" ; ")}.`, width)]),
    ...list("Examinée à :", held, "Aucune réunion saisie ne dit l’avoir examinée."),
    ...list("Ce que les contrôles en disent :", said, "Aucun contrôle n’en dit rien."),
    "",
    "Ce qui est saisi :",
    ...lines.flatMap((line) => lineText(line, short, width)),
  ].join("\n");
}

function lineText({ table, address, cells }: EnteredLine, short: (text: string) => string, width: number) {
  return [
    `  ${table}, ${short(address)}`,
    ...cells.map((cell) => wrap(`${cell.column}${cellWords(cell)} : ${valueWords(cell)}`, width, "    ")),
  ];
}

/** The cell of a workbook, « (J9) »; in a CSV the name of its column says it. */
function cellWords({ place: { sheet, column, line } }: EnteredCell): string {
  return sheet === undefined || column === undefined ? "" : ` (${letters(column)}${line ?? ""})`;
}

/** The letters under which a spreadsheet shows a column, from 1. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function valueWords({ kind, value }: EnteredCell): string {
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (kind === "jour") return frenchDate(String(value));
  if (kind === "euros") return formatEuros(Number(value));
  return Array.isArray(value) ? value.join(" ; ") : String(value);
}
