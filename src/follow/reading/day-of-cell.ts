import { problem } from "../../diagnostics/problem.ts";
import { dayOfSerial } from "../../formats/number-format.ts";
import type { Cell } from "../../formats/raw-table.ts";
import { isCalendarDate } from "../../kernel/dates.ts";
import { MONTHS } from "../../kernel/french.ts";
import { foldText } from "../../kernel/text.ts";
import { type CellRead, isDated, type Note, notOfKind, textOf } from "./cell.ts";

/** Day first, as the French write it, with any mark between; the year with four digits or two. */
const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
/** As programs write it; the hour that databases add is left. */
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const IN_WORDS =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/;

/** Days of spreadsheets from 1 January 2000 to 31 December 2069: outside, a bare number of a day column is a slip. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 62093];

/** Of two digits, those of this century: a contract of the ville policy is not older. */
const CENTURY = 2000;

/**
 * A day as AAAA-MM-JJ: `31/03/2025`, `31/3/25` (said to be read in this century), `2025-03-31`, `31 mars 2025`, or a cell that a
 * workbook shows as a date. The bare number of a spreadsheet day is refused, with the day that it would be.
 *
 * @example
 * readDay("1er mars 2025")
 * // => { value: "2025-03-01" }
 * @example
 * readDay("31/02/2025").value
 * // => undefined
 */
export function readDay(cell: Cell): CellRead<string> {
  const text = textOf(cell);
  if (isDated(cell)) return { value: text };
  const day = dayIn(text);
  if (day) return day;
  const serial = typeof cell === "number" || /^\d{5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return notOfKind("jour", text);
  const [year, month, date] = dayOfSerial(serial, false).split("-");
  const values = { value: text, day: `${date}/${month}/${year}` };
  return { refused: (place) => problem("entry/numero-de-jour", place, values) };
}

/** A year, as a number or four digits. */
export function readYear(cell: Cell): CellRead<number> {
  const text = textOf(cell);
  return /^(?:19|20)\d{2}$/.test(text) && !isDated(cell) ? { value: Number(text) } : notOfKind("annee", text);
}

/**
 * What a value describes, as AAAA, AAAA-MM or AAAA-MM-JJ: `2025`, `2025-03`, `03/2025`, `mars 2025`, or a day.
 *
 * @example
 * readPeriodCell("mars 2025")
 * // => { value: "2025-03" }
 */
export function readPeriodCell(cell: Cell): CellRead<string> {
  const text = textOf(cell);
  if (/^(?:19|20)\d{2}(?:-\d{2})?$/.test(text) && isCalendarDate(text) && !isDated(cell))
    return { value: text };
  const [, number, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [, word = "", yearOfWord] = /^([a-z]+) (\d{4})$/.exec(foldText(text)) ?? [];
  const month = number ? Number(number) : monthNamed(word);
  const written = `${year ?? yearOfWord}-${String(month).padStart(2, "0")}`;
  if (isCalendarDate(written)) return { value: written };
  const day = readDay(cell);
  return "value" in day || /^\d{5}$/.test(text) ? day : notOfKind("periode", text);
}

function dayIn(text: string): CellRead<string> | undefined {
  const [, day = "", month = "", year = ""] = DAY_FIRST.exec(text) ?? [];
  if (year.length === 4) return existing(year, month, day);
  if (year.length === 2) return ofCentury(existing(String(CENTURY + Number(year)), month, day), text);
  const [, isoYear, isoMonth = "", isoDay = ""] = YEAR_FIRST.exec(text) ?? [];
  if (isoYear) return existing(isoYear, isoMonth, isoDay);
  const [, wordDay = "", name = "", wordYear] = IN_WORDS.exec(foldText(text)) ?? [];
  return wordYear ? existing(wordYear, String(monthNamed(name)), wordDay) : undefined;
}

function ofCentury(read: { readonly value: string } | undefined, text: string): CellRead<string> | undefined {
  if (!read) return undefined;
  const note: Note = { how: "lues_au_siecle", text, read: read.value.split("-").reverse().join("/") };
  return { value: read.value, note };
}

function existing(year: string, month: string, day: string): { readonly value: string } | undefined {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(value) ? { value } : undefined;
}

/** From 1; 0 for a word that names none. */
const monthNamed = (word: string): number => MONTHS.map(foldText).indexOf(word) + 1;
