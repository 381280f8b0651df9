import { clause } from "../../diagnostics/clause.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { inWords } from "../../files/csv-damage.ts";
import { failed, type Read } from "../../files/read.ts";
import { spreadsheetText } from "../../files/text.ts";
import { textTable } from "../../formats/csv-cursor.ts";
import type { Cell, Merge, NumberedRow, RawTable } from "../../formats/raw-table.ts";
import { isWorkbookBytes, unseenIn } from "../../formats/workbook.ts";
import { isColumnName } from "./column-names.ts";
import type { KeptSheets } from "./kept-sheets.ts";
import { personalData } from "./personal-data.ts";

/** A row as it stands in a file: its cells, and in a text the character at which each begins, from 1. */
export interface WrittenRow extends NumberedRow {
  readonly starts?: readonly number[] | undefined;
}

/** A sheet or a CSV as a person filled it, before anything of it is understood. */
export interface WrittenTable {
  readonly file: string;
  /** The sheet of a workbook; undefined for a CSV. */
  readonly sheet?: string | undefined;
  /** What may name the table: of the sheet, or of the file. */
  readonly name: string;
  readonly isHidden: boolean;
  /** The rows that hold something, in their order. */
  readonly rows: readonly WrittenRow[];
  readonly merges: readonly Merge[];
  /** What a reader of the sheet would not see. */
  readonly unseen: readonly Diagnostic[];
}

/** Where a cell of a written table is; its line is never shown. `cell` from 0. */
export function placeOfCell({ file, sheet }: WrittenTable, row: WrittenRow, cell?: number): Place {
  const { line, starts } = row;
  if (sheet !== undefined)
    return cell === undefined ? { file, sheet, line } : { file, sheet, line, column: cell + 1 };
  const place = { file, line, isPrivate: true };
  return cell === undefined ? place : { ...place, column: starts?.[cell] ?? 1 };
}

/** Where a line is, as explanations name it: `file:line`, or `file:sheet!line`. */
export function addressOf({ file, sheet }: WrittenTable, { line }: WrittenRow): string {
  return sheet === undefined ? `${file}:${line}` : `${file}:${sheet}!${line}`;
}

/** A cell of a sheet by its line and rank, among those that are not to be read. */
export const cellKey = ({ line }: WrittenRow, cell: number): string => `${line}:${cell}`;

/**
 * The tables of a workbook or of a CSV that someone filled, whatever its spreadsheet made of it.
 *
 * @diagnostic file/vide
 */
export async function writtenTables(
  content: Uint8Array,
  file: string,
  sheets: KeptSheets,
): Promise<Read<readonly WrittenTable[]>> {
  if (isWorkbookBytes(content)) return sheetsOf(content, file, sheets);
  const { value: text, diagnostics } = spreadsheetText(content, file);
  if (text === undefined) return failed(diagnostics);
  if (text.trim() === "") return failed(problem("file/vide", { file }, {}));
  const table = textTable(text, file);
  const { rows, broken } = rowsOf(table, delimiterIn(table));
  const name = file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return { value: [{ file, name, isHidden: false, rows, merges: [], unseen: [] }], diagnostics: broken };
}

async function sheetsOf(
  bytes: Uint8Array,
  file: string,
  sheets: KeptSheets,
): Promise<Read<readonly WrittenTable[]>> {
  const { value, diagnostics } = await sheets.open(bytes, file);
  const refused: Diagnostic[] = [];
  const tables = value?.map(({ name, isHidden, sheet }, rank): WrittenTable => {
    const found = personalData(name, "tout");
    // The name of a sheet stands in every place of its cells: one that names a person is not repeated there.
    const place = { file, sheet: found === undefined ? name : `(${rank + 1})` };
    if (found) refused.push(problem("entry/donnee-personnelle", place, { clause: clause(found, {}) }));
    const unseen = unseenIn(sheet, place);
    return { ...place, name, isHidden, rows: sheet.rows, merges: sheet.merges, unseen };
  });
  return { value: tables, diagnostics: [...diagnostics, ...refused] };
}

/** The separator with which most of a line are names of columns of the follow-up; a semicolon when none is. */
function delimiterIn(table: RawTable): string {
  const named = (delimiter: string) =>
    Math.max(...table.head(delimiter).map(({ cells }) => cells.filter(isColumnName).length), 0);
  return table.delimiters.reduce((best, one) => (named(one) > named(best) ? one : best));
}

/** From the very first line: which one is the header, the names of columns tell. */
function rowsOf(table: RawTable, delimiter: string): { rows: WrittenRow[]; broken: Diagnostic[] } {
  const rows: WrittenRow[] = [];
  const row = table.rows(delimiter, { line: 0, cells: [], end: 0 });
  while (row.next()) {
    const cells: Cell[] = [];
    const starts: number[] = [];
    for (let cell = 0; cell < row.count; cell += 1) {
      const text = row.text(cell);
      cells.push(text === "" ? undefined : text);
      starts.push(row.columnOf(cell));
    }
    if (cells.some((cell) => cell !== undefined)) rows.push({ line: row.line, cells, starts });
  }
  if (row.broken === undefined) return { rows, broken: [] };
  const place = { file: table.file, line: row.line, isPrivate: true };
  const values = { detail: row.broken, delimiter: inWords(delimiter) };
  return { rows, broken: [problem("csv/malforme", place, values)] };
}
