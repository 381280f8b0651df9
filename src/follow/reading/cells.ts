import type { Cell } from "../../formats/raw-table.ts";
import type { Column } from "../tables/column.ts";
import { type CellRead, isDated, notOfKind, textOf } from "./cell.ts";
import { readDay, readPeriodCell, readYear } from "./day-of-cell.ts";
import { readCount, readEuros, readNumber, readValue, readYesNo } from "./number-of-cell.ts";
import { readWord, readWords, type WordList, type WordLists } from "./words.ts";

/** What a spreadsheet shows where a formula failed. */
const SHEET_ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALEUR!|VALUE!|NOM\?|NAME\?|NOMBRE!|NUM!|NUL!|NULL!|ERREUR|PROPAGATION!|SPILL!)$/i;

/**
 * The value of a cell that holds something, by the kind of its column: what is certain is read, what can be read in two ways is
 * refused with both, and what is not of the kind with how it is written.
 *
 * @diagnostic entry/valeur
 * @diagnostic entry/numero-de-jour
 * @diagnostic entry/ambigu
 * @diagnostic entry/negatif
 * @diagnostic entry/mot
 * @diagnostic entry/mot-ambigu
 */
export function readCell(cell: Cell, column: Column, lists: WordLists): CellRead<unknown> {
  const text = textOf(cell);
  if (SHEET_ERROR.test(text)) return notOfKind("texte", text);
  const list = lists.of(column);
  return list ? readListed(cell, column, list) : readPlain(cell, column);
}

function readListed(cell: Cell, { kind, name }: Column, list: WordList): CellRead<unknown> {
  return kind === "plusieurs" ? readWords(cell, name, list) : readWord(cell, name, list);
}

function readPlain(cell: Cell, { kind }: Column): CellRead<unknown> {
  switch (kind) {
    case "jour":
      return readDay(cell);
    case "annee":
      return readYear(cell);
    case "periode":
      return readPeriodCell(cell);
    case "euros":
      return readEuros(cell);
    case "entier":
      return readCount(cell);
    case "nombre":
      return readNumber(cell);
    case "valeur":
      return readValue(cell);
    case "oui_non":
      return readYesNo(cell);
    case "identifiant":
      return readIdentifier(cell);
    default:
      return { value: textOf(cell) };
  }
}

/** A name without a space, which lines of other tables repeat; one that a spreadsheet took for a date has lost its letters. */
function readIdentifier(cell: Cell): CellRead<string> {
  const text = textOf(cell);
  return / /.test(text) || isDated(cell) ? notOfKind("identifiant", text) : { value: text };
}
