import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "./table.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV for French spreadsheets and programs alike: UTF-8 with a byte order mark, `;`, decimal comma. Numbers
 * keep the digits they have; text that a spreadsheet would run as a formula is neutralised.
 */
export function toCsv({ columns, rows }: Table): string {
  const header = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map((column) => written(column.cell(row))));
  // A lone carriage return ends a line for many readers: a cell that holds one is quoted, like those with a line feed.
  return BYTE_ORDER_MARK + stringify([header, ...lines], { delimiter: ";", quoted_match: /\r/ });
}

const written = (cell: Cell): string => (typeof cell === "number" ? decimal(cell) : neutralise(cell ?? ""));

/** Twelve significant digits: all those a published figure can have, without the noise of binary subtraction. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(12))).replace(".", ",");
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before a leading =, +, -, @ (those of full
 * width too) or control character.
 *
 * @source OWASP, « CSV Injection »
 * @example
 * neutralise("=1+1")
 * // => "'=1+1"
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
