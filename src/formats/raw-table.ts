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
  /** The first lines, as cells, for finding the header. */
  head(delimiter: string): readonly HeadLine[];
  /** Possible separators: one for a sheet or a JSON document. */
  readonly delimiters: readonly string[];
  /** The rows that follow a line of the head; those who ask for one cell only may say so, the others are then not there. */
  rows(delimiter: string, after: HeadLine, only?: number): RowCursor;
  readonly encoding: "utf-8" | "windows-1252" | "mixte" | "sans objet";
  /** Whether the last line ends with a line break: a file cut in transit does not. */
  readonly isWhole: boolean;
}

/** One of the first lines of a table. */
export interface HeadLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where the next line begins: what `rows` starts from. */
  readonly end: number;
}
