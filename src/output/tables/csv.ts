import { stringify } from "csv-stringify/sync";
import { csvNumber, neutralise } from "../../kernel/spreadsheet-text.ts";
import type { Cell, Table } from "./table.ts";

/**
 * A table as CSV: UTF-8, `;`, decimal comma. Numbers keep the digits they have; text that a spreadsheet would run as a formula
 * is neutralised. Without a byte order mark: readers of Data Packages take it for a part of the first name. For Excel, that
 * guesses another encoding without it, the workbook beside holds the same tables.
 */
export function toCsv({ columns, rows }: Table): string {
  const header = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map((column) => written(column.cell(row))));
  // A lone carriage return ends a line for many readers: a cell that holds one is quoted, like those with a line feed.
  return stringify([header, ...lines], { delimiter: ";", quoted_match: /\r/ });
}

const written = (cell: Cell): string => (typeof cell === "number" ? csvNumber(cell) : neutralise(cell ?? ""));
