import type { Place } from "../diagnostics/diagnostic.ts";
import type { AnswerPage } from "./answer-page.ts";

/** One row at a time of a published table, cell by cell: nothing is decoded that nobody asks for. */
export interface RowCursor {
  /** Moves to the next row; false at the end. */
  next(): boolean;
  /** Line of the row in the file (or the sheet, or the rank of the object); the first is 1. */
  readonly line: number;
  /** Cells of the row. */
  readonly count: number;
  /** The trimmed text of a cell, empty when the row has no such cell. */
  text(cell: number): string;
  /** Whether a cell has no byte at all: the cheap question, asked of trailing columns. */
  isBlank(cell: number): boolean;
  /** The cell as a plain number, or NaN when it is anything else: `parseNumber` then decides on its text. */
  number(cell: number): number;
  /** The per cents that a cell is shown as, or NaN when its number format is not one of per cents. */
  percent?(cell: number): number;
  /** Whether a cell is shown as a date. */
  isDate?(cell: number): boolean;
  /** Where a cell begins: characters from the beginning of its line, from 1; the rank of the cell in a sheet. */
  columnOf(cell: number): number;
  /** What went wrong with the whole row, if anything: an unclosed quote. */
  readonly broken?: string | undefined;
}

/** A table of a published file: its header, and its rows as often as one asks. */
export interface RawTable {
  /** The file, then `!entry` in an archive. */
  readonly file: string;
  /** Its name in a report: the file, then `#sheet` where there is one. */
  readonly place: string;
  readonly sheet?: string | undefined;
  /** Of an answer of Melodi: which of its pages this is. */
  readonly page?: AnswerPage | undefined;
  /** Cells that a workbook shows as one. */
  readonly merges?: readonly Merge[] | undefined;
  /** The first lines, as cells, for finding the header. */
  head(delimiter: string): readonly HeadLine[];
  /** Possible separators: one for a sheet or a JSON document. */
  readonly delimiters: readonly string[];
  /** The rows that follow a line of the head; those who ask for one cell only may say so, the others are then not there. */
  rows(delimiter: string, after: HeadLine, only?: number): RowCursor;
  readonly encoding: "utf-8" | "windows-1252" | "mixte" | "sans objet";
  /** Whether the last line ends with a line break: a file cut in transit does not. */
  readonly isWhole: boolean;
  /** The number of the last line of a text. */
  readonly lastLine?: () => number;
}

/** Cells shown as one: lines and columns from 1, the last ones included. */
export interface Merge {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
  readonly lastColumn: number;
}

/** One of the first lines of a table. */
export interface HeadLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where the next line begins: what `rows` starts from. */
  readonly end: number;
}

/** A place in a table: a line and a column of a file, a cell of a sheet, or the whole of it. */
export function placeIn(
  { file, sheet }: Pick<RawTable, "file" | "sheet">,
  line?: number,
  column?: number,
): Place {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(line === undefined ? {} : { line, column }) };
}

/** A number that its format shows as something else. */
export interface ShownCell {
  readonly text: string;
  /** In per cent; undefined for a date. */
  readonly percent?: number | undefined;
}

/** A cell of a sheet or of a JSON document. */
export type Cell = string | number | ShownCell | undefined;

/** Rows of cells with their numbers in the file: those of a sheet, the objects of a JSON document. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const HEAD = 16;

/** Rows already cut into cells as a table. */
export function arrayTable(
  rows: readonly NumberedRow[],
  file: string,
  sheet?: string,
  merges: readonly Merge[] = [],
): RawTable {
  return {
    file,
    place: sheet === undefined ? file : `${file}#${sheet}`,
    sheet,
    merges,
    delimiters: [""],
    encoding: "sans objet",
    isWhole: true,
    head: () => rows.slice(0, HEAD).map((row, index) => toHead(row, index + 1)),
    rows: (_, after) => new ArrayCursor(rows, after.end),
  };
}

function toHead({ line, cells }: NumberedRow, end: number): HeadLine {
  const texts = Array.from(cells, (cell) => oneLine(textOf(cell)));
  while (texts.length > 1 && texts.at(-1) === "") texts.pop();
  return { line, cells: texts, end };
}

/** The name of a column on one line, in a time that grows with its length: it may be a hundred thousand spaces. */
export function oneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
}

class ArrayCursor implements RowCursor {
  readonly #rows: readonly NumberedRow[];
  #next: number;
  #row: NumberedRow = { line: 0, cells: [] };

  constructor(rows: readonly NumberedRow[], from: number) {
    this.#rows = rows;
    this.#next = from;
  }

  next(): boolean {
    const row = this.#rows[this.#next];
    if (!row) return false;
    this.#row = row;
    this.#next += 1;
    return true;
  }

  get line(): number {
    return this.#row.line;
  }

  get count(): number {
    return this.#row.cells.length;
  }

  text(cell: number): string {
    return textOf(this.#row.cells[cell]);
  }

  isBlank(cell: number): boolean {
    return this.#row.cells[cell] === undefined;
  }

  number(cell: number): number {
    const value = this.#row.cells[cell];
    return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
  }

  percent(cell: number): number {
    const value = this.#row.cells[cell];
    return typeof value === "object" ? (value.percent ?? Number.NaN) : Number.NaN;
  }

  isDate(cell: number): boolean {
    const value = this.#row.cells[cell];
    return typeof value === "object" && value.percent === undefined;
  }

  columnOf(cell: number): number {
    return cell + 1;
  }
}

function textOf(cell: Cell): string {
  return cell === undefined ? "" : String(typeof cell === "object" ? cell.text : cell).trim();
}
