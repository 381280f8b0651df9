import type { HeadLine, RawTable, RowCursor } from "./raw-table.ts";

/** A cell of a sheet or of a JSON document. */
export type Cell = string | number | undefined;

/** Rows of cells with their numbers in the file: those of a sheet, the objects of a JSON document. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const HEAD = 16;

/** Rows already cut into cells as a table. */
export function arrayTable(rows: readonly NumberedRow[], file: string, sheet?: string): RawTable {
  return {
    file,
    place: sheet === undefined ? file : `${file}#${sheet}`,
    sheet,
    delimiters: [""],
    encoding: "sans objet",
    isWhole: true,
    head: () => rows.slice(0, HEAD).map((row, index) => toHead(row, index + 1)),
    rows: (_, after) => new ArrayCursor(rows, after.end),
  };
}

function toHead({ line, cells }: NumberedRow, end: number): HeadLine {
  const texts = Array.from(cells, (cell) => (cell === undefined ? "" : String(cell).trim()));
  while (texts.length > 1 && texts.at(-1) === "") texts.pop();
  return { line, cells: texts, end };
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
    const value = this.#row.cells[cell];
    return value === undefined ? "" : String(value).trim();
  }

  isBlank(cell: number): boolean {
    return this.#row.cells[cell] === undefined;
  }

  number(cell: number): number {
    const value = this.#row.cells[cell];
    return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
  }

  columnOf(cell: number): number {
    return cell + 1;
  }
}
